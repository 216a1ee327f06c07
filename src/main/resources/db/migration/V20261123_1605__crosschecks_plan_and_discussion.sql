-- Who checks whom in a cluster's year, by which seed it was drawn, and why it was drawn or changed.
create table check_plan (
    cluster_id text        not null,
    year       integer     not null,
    seed       bigint      not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    version    bigint      not null,
    constraint check_plan_pk primary key (cluster_id, year)
);

create table check_pair (
    cluster_id text    not null,
    year       integer not null,
    unit_id    text    not null,
    checker_id text    not null,
    constraint check_pair_pk primary key (cluster_id, year, unit_id),
    constraint check_pair_plan foreign key (cluster_id, year) references check_plan,
    constraint check_pair_of_two check (unit_id <> checker_id)
);

-- A remark or an objection about one figure of a member's report. An objection that is not answered when it is due waits
-- for the head by itself: no row has to change for that.
create table discussion (
    discussion_id uuid        not null,
    kind          text        not null,
    cluster_id    text        not null,
    year          integer     not null,
    unit_id       text        not null,
    subject_kind  text        not null,
    subject_code  text        not null,
    answer_due    timestamptz,
    answered_at   timestamptz,
    closed_as     text,
    version       bigint      not null,
    constraint discussion_pk primary key (discussion_id),
    constraint discussion_kind check (kind in ('REMARK', 'OBJECTION')),
    constraint discussion_subject check (subject_kind in ('INDICATOR', 'CRITERION')),
    constraint discussion_objection_is_due check ((kind = 'OBJECTION') = (answer_due is not null)),
    constraint discussion_remark_needs_no_answer check (kind = 'OBJECTION' or answered_at is null),
    constraint discussion_closed check (closed_as is null
        or (kind = 'REMARK' and closed_as = 'RESOLVED')
        or (kind = 'OBJECTION' and closed_as in ('UPHELD', 'DISMISSED')))
);

create index discussion_of_season on discussion (cluster_id, year);

-- What was said, in the order in which it was said. Only ever appended to.
create table discussion_statement (
    discussion_id uuid        not null references discussion,
    number        integer     not null,
    act           text        not null,
    words         text        not null,
    said_by       text        not null,
    said_for      text,
    said_at       timestamptz not null,
    constraint discussion_statement_pk primary key (discussion_id, number),
    constraint discussion_statement_act check (act in ('OPENED', 'REPLIED', 'ANSWERED', 'RESOLVED', 'UPHELD', 'DISMISSED')),
    constraint discussion_statement_words check (words <> '')
);

create function discussion_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'what was said in a cross-check is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger discussion_statement_is_append_only before update or delete or truncate on discussion_statement
    for each statement execute function discussion_is_append_only();
