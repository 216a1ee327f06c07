-- What the portal tells one person. Kept per person, so that each has their own unread mark.
create table notice (
    notice_id  uuid        primary key,
    login      text        not null,
    kind       text        not null,
    cluster_id text        not null references emulation_cluster,
    year       integer     not null,
    unit_id    text        references administrative_unit,
    reason     text        not null,
    due        date,
    path       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    mailed_at  timestamptz,
    once       text,
    constraint notice_kind check (kind in ('RETURNED', 'REOPENED', 'OBJECTION', 'DEADLINE', 'EXPLANATION', 'HANDED_IN',
        'CLOSED', 'APPRAISED', 'PUBLISHED', 'PACT')),
    constraint notice_once unique (login, once)
);

create index notice_of_login on notice (login, created_at desc);
create index notice_unread on notice (login) where read_at is null;

-- Where somebody wants to be written to; kept apart from the account, given and taken back by its holder alone.
create table notice_address (
    login      text        primary key,
    address    text        not null,
    digest     boolean     not null,
    changed_at timestamptz not null,
    constraint notice_address_form check (address ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'
        and length(address) <= 254)
);

-- E-mails on their way. A row is locked while it is being sent, so that several nodes send each once.
create table mail_outbox (
    mail_id       uuid        primary key,
    login         text        not null,
    address       text        not null,
    subject       text        not null,
    body          text        not null,
    once          text        not null,
    created_at    timestamptz not null,
    attempts      integer     not null,
    next_at       timestamptz not null,
    sent_at       timestamptz,
    given_up_at   timestamptz,
    last_error    text,
    constraint mail_outbox_once unique (once),
    constraint mail_outbox_attempts check (attempts >= 0),
    constraint mail_outbox_one_end check (sent_at is null or given_up_at is null)
);

create index mail_outbox_waiting on mail_outbox (next_at) where sent_at is null and given_up_at is null;
