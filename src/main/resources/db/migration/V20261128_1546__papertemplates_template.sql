-- A template of an official paper that an administrator has sent. It is never changed; at most one of each form is in use.
create table paper_template (
    template_id uuid        not null,
    form        text        not null,
    file_name   text        not null,
    content     text        not null,
    sha256      text        not null,
    sent_by     text        not null,
    sent_at     timestamptz not null,
    in_use      boolean     not null,
    constraint paper_template_pk primary key (template_id),
    constraint paper_template_form check (form in (
        'SELF_SCORE', 'SCORE_SUMMARY', 'MEETING_MINUTES', 'BALLOT_MINUTES', 'PACT', 'SUBMISSION', 'YEARLY_REPORT')),
    constraint paper_template_size check (octet_length(content) between 1 and 204800)
);

create unique index paper_template_in_use on paper_template (form) where in_use;
create index paper_template_sent on paper_template (form, sent_at desc);
