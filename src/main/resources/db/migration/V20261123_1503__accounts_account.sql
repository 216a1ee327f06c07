-- Who may work in the portal. A login is written in lower case and never used again; no account is ever deleted.
create table account (
    account_id        uuid        primary key,
    login             text        not null,
    display_name      text        not null,
    unit_id           text        references administrative_unit,
    password_hash     text,
    enabled           boolean     not null,
    generation        integer     not null,
    created_at        timestamptz not null,
    last_signed_in_at timestamptz,
    version           bigint      not null,
    constraint account_login_once unique (login),
    constraint account_login check (login ~ '^[a-z0-9]([a-z0-9.-]*[a-z0-9])$' and length(login) <= 60),
    constraint account_login_not_reserved check (login <> 'system'),
    constraint account_display_name check (length(display_name) between 1 and 120),
    constraint account_generation check (generation >= 0)
);

create index account_of_unit on account (unit_id);

-- The lead of a cluster is no role here: it follows from the leadership term. A checker is assigned, also not here.
create table account_role (
    account_id uuid not null references account,
    role       text not null,
    primary key (account_id, role),
    constraint account_role_known check (role in ('UNIT_EDITOR', 'UNIT_APPROVER', 'PROVINCIAL_REVIEWER',
        'PROVINCIAL_PUBLISHER', 'ADMINISTRATOR'))
);

-- A link with which the holder of an account chooses the password, once and until it expires. Only its digest is kept.
create table account_invitation (
    token_hash text        primary key,
    account_id uuid        not null references account,
    issued_at  timestamptz not null,
    issued_by  text        not null,
    expires_at timestamptz not null,
    constraint account_invitation_expires check (expires_at > issued_at),
    constraint account_invitation_one_an_account unique (account_id)
);

-- Codes that let the first administrator in, one from each start on an empty account table; gone with the first account.
create table setup_code (
    code_hash text        primary key,
    issued_at timestamptz not null
);
