-- Lets an exclusion constraint compare texts beside date ranges.
create extension if not exists btree_gist;

-- An administrative unit under a key of its own: names repeat and official codes change, the key never does.
create table administrative_unit (
    unit_id       text   primary key,
    official_code text,
    name          text   not null,
    full_name     text   not null,
    type          text   not null,
    valid_from    date,
    valid_to      date,
    note          text,
    version       bigint not null,
    constraint administrative_unit_key check (unit_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(unit_id) <= 60),
    constraint administrative_unit_type check (type in ('PROVINCE', 'CITY', 'TOWN', 'DISTRICT', 'COMMUNE', 'WARD',
        'SPECIAL_ZONE', 'DEPARTMENT', 'AGENCY', 'ASSOCIATION', 'ENTERPRISE')),
    constraint administrative_unit_validity check (valid_from <= valid_to)
);

-- What became of a unit: one row for each successor, and one without a successor where a unit was simply dissolved.
create table unit_succession (
    unit_succession_id uuid    primary key,
    predecessor_id     text    not null references administrative_unit,
    successor_id       text    references administrative_unit,
    kind               text    not null,
    whole              boolean not null,
    document           text,
    effective_on       date    not null,
    constraint unit_succession_once unique nulls not distinct (predecessor_id, successor_id, effective_on),
    constraint unit_succession_kind check (kind in ('MERGE', 'SPLIT', 'RENAME', 'DISSOLVE')),
    constraint unit_succession_successor check ((successor_id is null) = (kind = 'DISSOLVE')),
    constraint unit_succession_other_unit check (successor_id <> predecessor_id)
);

create index unit_succession_of_successor on unit_succession (successor_id);

-- A cluster of localities or a block of agencies that compete with each other.
create table emulation_cluster (
    cluster_id text   primary key,
    name       text   not null,
    name_en    text,
    kind       text   not null,
    province   text   not null,
    decided_by text,
    valid_from date   not null,
    valid_to   date,
    note       text,
    version    bigint not null,
    constraint emulation_cluster_key check (cluster_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(cluster_id) <= 60),
    constraint emulation_cluster_kind check (kind in ('CLUSTER', 'BLOCK')),
    constraint emulation_cluster_validity check (valid_from <= valid_to)
);

-- Dated membership. A unit may sit in several clusters, but in each of them only once at a time.
create table cluster_membership (
    cluster_membership_id uuid primary key,
    cluster_id            text not null references emulation_cluster,
    unit_id               text not null references administrative_unit,
    valid_from            date not null,
    valid_to              date,
    constraint cluster_membership_validity check (valid_from <= valid_to),
    constraint cluster_membership_overlap
        exclude using gist (cluster_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index cluster_membership_of_unit on cluster_membership (unit_id);
