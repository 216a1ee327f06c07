-- Since when an account tells nothing of the person who held it. Only a shut account can be erased, and it stays shut.
alter table account
    add column erased_at timestamptz,
    add constraint account_erased_is_shut check (erased_at is null or (not enabled and password_hash is null));

-- By whom an identity provider of the province knows somebody. An administrator links; nobody is linked by signing in.
create table account_identity (
    provider  text        not null,
    subject   text        not null,
    login     text        not null references account (login),
    linked_at timestamptz not null,
    linked_by text        not null,
    constraint account_identity_pk primary key (provider, subject),
    constraint account_identity_once unique (provider, login),
    constraint account_identity_subject check (length(subject) between 1 and 255 and length(provider) between 1 and 100)
);
