-- A filled-in workbook that its unit's editor has sent and not yet confirmed. One an editor and report: a new one takes the
-- place of the old one, and nothing is kept once it is confirmed.
create table workbook_upload (
    upload_id   uuid        primary key,
    cluster_id  text        not null,
    year        integer     not null,
    unit_id     text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    file_name   text        not null,
    content     bytea       not null,
    constraint workbook_upload_one_an_editor unique (cluster_id, year, unit_id, uploaded_by),
    constraint workbook_upload_year check (year between 2000 and 2100),
    constraint workbook_upload_size check (octet_length(content) between 1 and 5242880)
);
