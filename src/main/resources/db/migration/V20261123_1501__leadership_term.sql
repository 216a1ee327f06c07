-- Which unit leads or deputises in a cluster's year, and how that was decided.
create table leadership_term (
    cluster_id text        not null references emulation_cluster,
    year       integer     not null,
    role       text        not null,
    unit_id    text        not null references administrative_unit,
    method     text        not null,
    document   text,
    reason     text,
    origin     text        not null,
    decided_at timestamptz not null,
    decided_by text        not null,
    version    bigint      not null,
    primary key (cluster_id, year, role),
    constraint leadership_term_one_seat_a_unit unique (cluster_id, year, unit_id) deferrable initially deferred,
    constraint leadership_term_year check (year between 2000 and 2100),
    constraint leadership_term_role check (role in ('LEAD', 'DEPUTY')),
    constraint leadership_term_method check (method in ('ROTATION', 'ELECTED', 'APPOINTED')),
    constraint leadership_term_origin check (origin in ('RECORDED', 'PUBLISHED', 'ILLUSTRATIVE'))
);

create index leadership_term_of_unit on leadership_term (unit_id);
