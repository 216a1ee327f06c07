-- A fact about a unit's year that conditional rules ask for, such as whether it has a plan. What is not recorded answers no.
create table unit_fact (
    cluster_id  text        not null,
    year        integer     not null,
    unit_id     text        not null references administrative_unit,
    fact        text        not null,
    value       text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint unit_fact_pk primary key (cluster_id, year, unit_id, fact),
    constraint unit_fact_season_fk foreign key (cluster_id, year) references season,
    constraint unit_fact_name check (fact <> '' and length(fact) <= 80),
    constraint unit_fact_value check (value <> '' and length(value) <= 200)
);
