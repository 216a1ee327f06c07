-- The scan of a signed document of a cluster's year. A row is never changed but for the mark that takes it away, and the file
-- that it names stays, because a published version may lead to it.
create table signed_paper (
    signed_paper_id   uuid        not null,
    cluster_id        text        not null,
    year              integer     not null,
    form              text        not null,
    number            text        not null,
    symbol            text        not null,
    about             text        not null,
    signed_on         date        not null,
    signer            text        not null,
    disclosed         boolean     not null,
    file_id           uuid        not null references stored_file,
    attached_by       text        not null,
    attached_at       timestamptz not null,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    withdrawal_reason text,
    version           bigint      not null,
    constraint signed_paper_pk primary key (signed_paper_id),
    constraint signed_paper_year check (year between 2000 and 2100),
    constraint signed_paper_form check (form in (
        'PACT', 'SCORE_SUMMARY', 'MEETING_MINUTES', 'BALLOT_MINUTES', 'SUBMISSION', 'YEARLY_REPORT', 'DECISION')),
    constraint signed_paper_number check (number ~ '^([0-9]{1,6}[a-z]?)?$'),
    constraint signed_paper_decision_has_number check (form <> 'DECISION' or number <> ''),
    constraint signed_paper_number_has_symbol check (number = '' or symbol <> ''),
    constraint signed_paper_about check (length(about) between 1 and 300),
    constraint signed_paper_signer check (length(signer) between 1 and 300),
    constraint signed_paper_withdrawn_is_whole check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3))
);

create unique index signed_paper_once on signed_paper (cluster_id, year, form, file_id) where withdrawn_at is null;
create index signed_paper_file on signed_paper (file_id);
