-- From which networks somebody has signed in lately, as digests: guesses made elsewhere do not shut the holder out there.
create table account_known_place (
    account_id   uuid        not null references account,
    network_hash text        not null,
    last_at      timestamptz not null,
    constraint account_known_place_pk primary key (account_id, network_hash)
);

create index account_known_place_by_time on account_known_place (last_at);

-- In which session a second factor is being set up: another one, begun by whoever knows the password too, sees another secret.
alter table account_second_factor add column prepared_in text;

-- No account is ever deleted: the journal goes on naming it.
create function account_stays() returns trigger language plpgsql as $$
begin
    raise exception 'No account is ever deleted: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger account_stays_in_the_record
    before delete or truncate on account
    for each statement execute function account_stays();
