-- Publications that wait for their minute, and who has seen a year before it was public.
create table planned_release (
    planned_release_id uuid        primary key,
    cluster_id         text        not null,
    year               integer     not null check (year between 2000 and 2100),
    due_at             timestamptz not null,
    official_on        date        not null,
    disclosure         text        not null check (disclosure in ('PODIUM', 'TOTALS', 'CRITERIA')),
    reason             text,
    planned_by         text        not null,
    planned_at         timestamptz not null,
    state              text        not null check (state in ('PLANNED', 'RELEASED', 'REFUSED', 'WITHDRAWN')),
    refusal            text,
    version            bigint      not null,
    constraint planned_release_refused_for_a_cause check ((state = 'REFUSED') = (refusal is not null))
);

create unique index planned_release_one_at_a_time on planned_release (cluster_id, year) where state = 'PLANNED';
create index planned_release_due on planned_release (due_at) where state = 'PLANNED';

create constraint trigger planned_release_renews_stamp
    after insert or update on planned_release
    deferrable initially deferred for each row execute function publication_stamp_renews();

create table draft_viewing (
    cluster_id   text        not null,
    year         integer     not null,
    login        text        not null,
    name         text        not null,
    content_hash text        not null,
    seen_at      timestamptz not null,
    primary key (cluster_id, year, login, content_hash)
);
