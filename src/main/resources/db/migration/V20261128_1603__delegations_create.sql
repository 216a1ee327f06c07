-- A duty that somebody lends to a colleague of the same unit, for some days. It ends by itself after its last day, or earlier.
create table delegation (
    delegation_id uuid        not null,
    unit_id       text        not null references administrative_unit,
    lender        text        not null,
    deputy        text        not null,
    role          text        not null,
    from_day      date        not null,
    to_day        date        not null,
    reason        text        not null,
    granted_at    timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    version       bigint      not null,
    constraint delegation_pk primary key (delegation_id),
    constraint delegation_role check (role in ('UNIT_EDITOR', 'UNIT_APPROVER')),
    constraint delegation_of_two check (lender <> deputy),
    constraint delegation_days check (from_day <= to_day and to_day <= from_day + 366),
    constraint delegation_reason check (length(reason) between 1 and 500),
    constraint delegation_ended check ((ended_at is null) = (ended_by is null))
);

create index delegation_of_deputy on delegation (deputy) where ended_at is null;
create index delegation_of_unit on delegation (unit_id, from_day);
