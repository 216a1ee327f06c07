-- What is measured: unit, direction, scope and source of a figure.
create table indicator (
    indicator_code  text    primary key,
    position        integer not null generated always as identity,
    name_vi         text    not null,
    name_en         text,
    unit_of_measure text    not null,
    direction       text    not null,
    decimals        integer not null,
    aggregate       text    not null,
    scope           text,
    source_agency   text,
    version         bigint  not null,
    constraint indicator_code check (indicator_code ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$' and length(indicator_code) <= 60),
    constraint indicator_direction check (direction in ('HIGHER_BETTER', 'LOWER_BETTER')),
    constraint indicator_decimals check (decimals between 0 and 6),
    constraint indicator_aggregate check (aggregate in ('SUM', 'NONE'))
);

-- Every target that was ever assigned, oldest first; a null value withdraws the target. The number keeps the decimals typed.
create table indicator_target_revision (
    indicator_target_revision_id bigint      generated always as identity primary key,
    unit_id                      text        not null references administrative_unit,
    year                         integer     not null,
    indicator_code               text        not null references indicator,
    value                        numeric,
    baseline                     text        not null,
    document                     text,
    assigned_at                  timestamptz not null,
    assigned_by                  text        not null,
    constraint indicator_target_revision_year check (year between 2000 and 2100),
    constraint indicator_target_revision_value check (value >= 0 and value < 1e15 and scale(value) <= 6),
    constraint indicator_target_revision_baseline
        check (baseline in ('PROVINCE_ASSIGNED', 'COUNCIL_RESOLUTION', 'PACT_TARGET', 'PREVIOUS_YEAR'))
);

create index indicator_target_revision_newest
    on indicator_target_revision (unit_id, year, indicator_code, indicator_target_revision_id desc);

create function indicator_target_revision_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'A target is never overwritten: add a revision' using errcode = 'restrict_violation';
end
$$;

create trigger indicator_target_revision_append_only before update or delete on indicator_target_revision
    for each row execute function indicator_target_revision_is_append_only();

create trigger indicator_target_revision_never_emptied before truncate on indicator_target_revision
    for each statement execute function indicator_target_revision_is_append_only();

-- The target in force of each unit, year and indicator.
create view indicator_target as
select unit_id, year, indicator_code, value, baseline, document, assigned_at, assigned_by, indicator_target_revision_id
  from (select distinct on (unit_id, year, indicator_code) *
          from indicator_target_revision
         order by unit_id, year, indicator_code, indicator_target_revision_id desc) newest
 where value is not null;
