-- A cluster's files that an administrator has sent to be tried, and not yet taken in: the newest of each administrator.
create table archive_upload (
    upload_id   uuid        primary key,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    file_name   text        not null,
    content     bytea       not null,
    constraint archive_upload_one_an_administrator unique (uploaded_by),
    constraint archive_upload_size check (octet_length(content) between 1 and 5242880)
);
