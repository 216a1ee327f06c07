-- Who did what, when. Each row carries the digest of the row before it, so that a later change to any row shows.
create table journal_entry (
    position      bigint      primary key,
    at            timestamptz not null,
    event         text        not null,
    actor         text        not null,
    subject       text        not null,
    details       jsonb       not null,
    previous_hash text        not null,
    hash          text        not null,
    constraint journal_entry_position check (position > 0),
    constraint journal_entry_details check (jsonb_typeof(details) = 'object'),
    constraint journal_entry_hashes check (previous_hash ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$'),
    constraint journal_entry_hash_once unique (hash),
    constraint journal_entry_one_successor unique (previous_hash)
);

create index journal_entry_by_subject on journal_entry (subject text_pattern_ops, position);
create index journal_entry_by_actor on journal_entry (actor, position);
create index journal_entry_by_time on journal_entry (at);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger journal_entry_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function journal_is_append_only();
