-- The state from which a paper was drawn up before its year was published: the code on the paper leads here. Never changed.
create table paper_draft (
    code         text        not null,
    form         text        not null,
    cluster_id   text        not null,
    year         integer     not null,
    unit_id      text        references administrative_unit,
    sha256       text        not null,
    journal_head text        not null,
    made_at      timestamptz not null,
    constraint paper_draft_pk primary key (code),
    constraint paper_draft_season_fk foreign key (cluster_id, year) references season,
    constraint paper_draft_form check (form in (
        'SELF_SCORE', 'SCORE_SUMMARY', 'MEETING_MINUTES', 'BALLOT_MINUTES', 'PACT', 'SUBMISSION', 'YEARLY_REPORT')),
    constraint paper_draft_unit check ((form = 'SELF_SCORE') = (unit_id is not null)),
    constraint paper_draft_code check (code ~ '^[0-9a-f]{12}$'),
    constraint paper_draft_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
