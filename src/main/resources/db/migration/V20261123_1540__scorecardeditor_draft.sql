-- The next version of a scoring table while it is being written; a table has at most one. Issuing deletes the row.
create table scorecard_draft (
    scorecard_code text        primary key,
    based_on       integer,
    body           text        not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    version        bigint      not null
);

-- A warning that stood when a table was issued, with the reason why it may stand. Kept for as long as the table.
create table scorecard_accepted_warning (
    scorecard_code    text    not null,
    scorecard_version integer not null,
    finding           text    not null,
    place             text    not null,
    reason            text    not null,
    primary key (scorecard_code, scorecard_version, finding, place),
    constraint scorecard_accepted_warning_of_a_scorecard
        foreign key (scorecard_code, scorecard_version) references scorecard,
    constraint scorecard_accepted_warning_reason check (length(trim(reason)) > 0)
);
