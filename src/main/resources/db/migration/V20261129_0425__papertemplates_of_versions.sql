-- The texts of templates that years were published with, each kept once and never changed.
create table paper_template_text (
    sha256  text not null,
    content text not null,
    constraint paper_template_text_pk primary key (sha256),
    constraint paper_template_text_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

-- Which text of each form a version was published with; the version is named by the fingerprint of its content.
create table paper_template_of_version (
    content_hash text not null,
    form         text not null,
    sha256       text not null references paper_template_text,
    constraint paper_template_of_version_pk primary key (content_hash, form)
);
