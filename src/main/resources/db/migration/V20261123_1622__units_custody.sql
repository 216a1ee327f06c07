-- Which unit finishes the reports that a unit left open when it ended. From that day on its people act for the ended unit too.
create table unit_custody (
    unit_id      text primary key references administrative_unit,
    custodian_id text not null references administrative_unit,
    since        date not null,
    document     text,
    constraint unit_custody_other check (custodian_id <> unit_id)
);

create index unit_custody_of_custodian on unit_custody (custodian_id, since);
