-- The paper ballot of a cluster's year, as counted: a record that is replaced is withdrawn, never changed.
create table ballot (
    ballot_id         uuid        primary key,
    cluster_id        text        not null,
    year              integer     not null check (year between 2000 and 2100),
    held_on           date        not null,
    issued            integer     not null check (issued > 0),
    collected         integer     not null check (collected >= 0),
    valid             integer     not null check (valid >= 0),
    invalid           integer     not null check (invalid >= 0),
    choices           integer     not null check (choices > 0),
    counting_team     text        not null,
    minutes           text,
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    version           bigint      not null,
    constraint ballot_collects_no_more_than_issued check (collected <= issued),
    constraint ballot_counts_all_collected check (valid + invalid = collected),
    constraint ballot_withdrawn_with_a_reason check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);

create unique index ballot_one_a_season on ballot (cluster_id, year) where withdrawn_at is null;

create table ballot_vote (
    ballot_id uuid    not null references ballot,
    unit_id   text    not null,
    votes     integer not null check (votes >= 0),
    constraint ballot_vote_pk primary key (ballot_id, unit_id)
);

-- An award on its way from the cluster's proposal to the decision, and to its revocation if that comes.
create table award (
    award_id            uuid        primary key,
    cluster_id          text        not null,
    year                integer     not null check (year between 2000 and 2100),
    unit_id             text        not null,
    type                text        not null check (type in (
        'GOVERNMENT_FLAG', 'PROVINCIAL_FLAG', 'CERTIFICATE_OF_MERIT', 'COMMENDATION_LETTER')),
    status              text        not null check (status in ('PROPOSED', 'AWARDED', 'REVOKED')),
    note                text,
    origin              text        not null check (origin in ('RECORDED', 'PUBLISHED', 'ILLUSTRATIVE')),
    proposed_at         timestamptz not null,
    proposed_by         text        not null,
    opinion             text        check (opinion in ('AGREED', 'NOT_AGREED')),
    opinion_reason      text,
    votes_for           integer     check (votes_for >= 0),
    votes_cast          integer     check (votes_cast > 0),
    decision_number     text,
    decision_date       date,
    revocation_number   text,
    revocation_date     date,
    revocation_reason   text,
    withdrawn_at        timestamptz,
    withdrawn_by        text,
    withdrawal_reason   text,
    version             bigint      not null,
    constraint award_decided_with_number_and_date check (
        (status = 'PROPOSED') = (decision_number is null) and (status = 'PROPOSED') = (decision_date is null)),
    constraint award_revoked_with_number_date_and_reason check (
        (status = 'REVOKED') = (revocation_number is not null)
        and (status = 'REVOKED') = (revocation_date is not null)
        and (status = 'REVOKED') = (revocation_reason is not null)),
    constraint award_votes_within_those_cast check ((votes_for is null) = (votes_cast is null) and votes_for <= votes_cast),
    constraint award_withdrawn_only_as_a_proposal check (withdrawn_at is null or status = 'PROPOSED'),
    constraint award_withdrawn_with_a_reason check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);

create index award_by_season on award (cluster_id, year);

create unique index award_one_of_a_kind_a_unit on award (cluster_id, year, unit_id, type) where withdrawn_at is null;
