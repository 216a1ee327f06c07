-- What a member registers for itself in the pact of a cluster's year, beside what it was assigned: every value that it ever
-- registered, oldest first; a null value takes the registration back.
create table pact_target_revision (
    pact_target_revision_id bigint      generated always as identity primary key,
    cluster_id              text        not null,
    year                    integer     not null,
    unit_id                 text        not null references administrative_unit,
    indicator_code          text        not null references indicator,
    value                   numeric,
    document                text,
    reason                  text,
    registered_at           timestamptz not null,
    registered_by           text        not null,
    foreign key (cluster_id, year) references season,
    constraint pact_target_revision_value check (value >= 0 and value < 1e15 and scale(value) <= 6)
);

create index pact_target_revision_newest
    on pact_target_revision (cluster_id, year, unit_id, indicator_code, pact_target_revision_id desc);

create trigger pact_target_revision_append_only before update or delete on pact_target_revision
    for each row execute function indicator_target_revision_is_append_only();

create trigger pact_target_revision_never_emptied before truncate on pact_target_revision
    for each statement execute function indicator_target_revision_is_append_only();

-- What each member registers now.
create view pact_target as
select cluster_id, year, unit_id, indicator_code, value, document, registered_at, registered_by
  from (select distinct on (cluster_id, year, unit_id, indicator_code) *
          from pact_target_revision
         order by cluster_id, year, unit_id, indicator_code, pact_target_revision_id desc) newest
 where value is not null;
