-- How often somebody guessed, by what was guessed at and by where the guesses came from, so that all nodes count together. A name
-- is kept as its digest only; a row is forgotten an hour after its last attempt.
create table sign_in_attempt (
    kind          text        not null,
    name_hash     text        not null,
    attempts      integer     not null,
    last_at       timestamptz not null,
    blocked_until timestamptz,
    constraint sign_in_attempt_pk primary key (kind, name_hash),
    constraint sign_in_attempt_attempts check (attempts >= 0)
);

create index sign_in_attempt_by_age on sign_in_attempt (last_at);
