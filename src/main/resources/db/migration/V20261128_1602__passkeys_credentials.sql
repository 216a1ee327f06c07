-- Passkeys. Shape and names are those of Spring Security's repositories; a public key is no secret. The name of an entity is a login.
create table user_entities (
    id           varchar(1000) not null,
    name         varchar(100)  not null references account (login),
    display_name varchar(200),
    constraint user_entities_pk primary key (id),
    constraint user_entities_once unique (name)
);

create table user_credentials (
    credential_id                varchar(1000) not null,
    user_entity_user_id          varchar(1000) not null references user_entities on delete cascade,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null,
    constraint user_credentials_pk primary key (credential_id)
);

create index user_credentials_of on user_credentials (user_entity_user_id);
