-- Each content once, under its SHA-256.
create table file_content (
    sha256 text   not null,
    size   bigint not null,
    constraint file_content_pk primary key (sha256),
    constraint file_content_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint file_content_size check (size > 0)
);

-- A content in parts, so that neither side ever holds the whole.
create table file_chunk (
    sha256 text    not null references file_content on delete cascade,
    number integer not null,
    bytes  bytea   not null,
    constraint file_chunk_pk primary key (sha256, number),
    constraint file_chunk_number check (number >= 0),
    constraint file_chunk_size check (length(bytes) between 1 and 262144)
);

-- Evidence is compressed already.
alter table file_chunk alter column bytes set storage external;

-- A content as somebody's file.
create table stored_file (
    file_id   uuid        not null,
    owner     text        not null,
    name      text        not null,
    type      text        not null,
    sha256    text        not null references file_content,
    stored_by text        not null,
    stored_at timestamptz not null,
    constraint stored_file_pk primary key (file_id),
    constraint stored_file_once_per_owner unique (owner, sha256),
    constraint stored_file_name check (length(name) between 1 and 240 and name !~ '[/\\[:cntrl:]]'),
    constraint stored_file_type check (type in ('PDF', 'DOCX', 'XLSX', 'ODT', 'ODS', 'JPEG', 'PNG', 'TEXT', 'CSV'))
);

create index stored_file_content on stored_file (sha256);

-- Which file proves which figure of a report, where to look in it, and who attached it. What had been handed in is taken
-- away by a mark, never deleted.
create table evidence_file (
    evidence_id  uuid        not null,
    dossier_id   uuid        not null references dossier,
    subject_kind text        not null,
    subject_code text        not null,
    file_id      uuid        not null references stored_file,
    pages        text        not null,
    note         text        not null,
    attached_by  text        not null,
    attached_at  timestamptz not null,
    detached_by  text,
    detached_at  timestamptz,
    version      bigint      not null,
    constraint evidence_file_pk primary key (evidence_id),
    constraint evidence_file_subject check (subject_kind in ('INDICATOR', 'CRITERION')),
    constraint evidence_file_detached_is_whole check (num_nulls(detached_by, detached_at) in (0, 2))
);

create unique index evidence_file_once on evidence_file (dossier_id, subject_kind, subject_code, file_id) where detached_at is null;
create index evidence_file_file on evidence_file (file_id);
