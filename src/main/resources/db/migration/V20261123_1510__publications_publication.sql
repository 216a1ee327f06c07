-- A published version of a cluster's year. Frozen: its content is the only source of the public pages, and is never changed;
-- a correction is a further version beside it.
create table publication (
    cluster_id   text        not null,
    year         integer     not null,
    version      integer     not null,
    official_on  date        not null,
    published_at timestamptz not null,
    published_by text        not null,
    disclosure   text        not null,
    reason       text,
    content      text        not null,
    content_hash text        not null,
    correction   text,
    journal_head text,
    primary key (cluster_id, year, version),
    constraint publication_year check (year between 2000 and 2100),
    constraint publication_version check (version >= 1),
    constraint publication_disclosure check (disclosure in ('PODIUM', 'TOTALS', 'CRITERIA')),
    constraint publication_reason check (version = 1 or length(trim(reason)) > 0),
    constraint publication_correction check ((version = 1) = (correction is null)),
    constraint publication_content_hash check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index publication_by_date on publication (official_on desc, published_at desc);

create function publication_is_frozen() returns trigger language plpgsql as $$
begin
    raise exception 'A publication is frozen: publish a further version instead' using errcode = 'restrict_violation';
end
$$;

create trigger publication_refuses_change
    before update or delete on publication
    for each row execute function publication_is_frozen();

create trigger publication_refuses_truncate
    before truncate on publication
    for each statement execute function publication_is_frozen();
