-- What a holder proves a login with besides the password: a phone that computes codes (RFC 6238), or a code kept on paper.
-- The shared secret is encrypted with a key that this database does not know.
alter table account add column second_factor boolean not null default false;

create table account_second_factor (
    account_id   uuid        primary key references account,
    secret       bytea       not null,
    prepared_at  timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    constraint account_second_factor_last_step check (last_step >= 0)
);

create table account_recovery_code (
    code_hash  text        primary key,
    account_id uuid        not null references account,
    issued_at  timestamptz not null
);

create index account_recovery_code_of on account_recovery_code (account_id);
