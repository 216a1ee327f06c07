-- A version of a scoring table, as the JSON that was issued. Once issued, a row can neither change nor disappear.
create table scorecard (
    scorecard_code    text        not null,
    scorecard_version integer     not null,
    name              text        not null,
    name_en           text,
    illustrative      boolean     not null,
    year_from         integer,
    year_to           integer,
    body              json        not null,
    changed_at        timestamptz not null,
    changed_by        text        not null,
    issued_at         timestamptz,
    issued_by         text,
    decision_number   text,
    decision_date     date,
    primary key (scorecard_code, scorecard_version),
    constraint scorecard_version check (scorecard_version > 0),
    constraint scorecard_years check (year_from <= year_to),
    constraint scorecard_issued_by_someone check ((issued_at is null) = (issued_by is null))
);

create function scorecard_is_immutable_once_issued() returns trigger language plpgsql as $$
begin
    if old.issued_at is not null then
        raise exception 'An issued scorecard never changes: issue a new version' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger scorecard_immutable_once_issued before update or delete on scorecard
    for each row execute function scorecard_is_immutable_once_issued();
