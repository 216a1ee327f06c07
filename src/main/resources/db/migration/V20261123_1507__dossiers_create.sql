-- A unit's report for one cluster and year, and how far it has come.
create table dossier (
    dossier_id        uuid        primary key,
    cluster_id        text        not null,
    year              integer     not null,
    unit_id           text        not null,
    stage             text        not null,
    submitted_at      timestamptz,
    last_submitted_at timestamptz,
    submitted_change  bigint      not null default 0,
    opening_cause     text,
    opening_reason    text,
    opening_scope     text,
    opening_until     timestamptz,
    opening_by        text,
    opening_at        timestamptz,
    version           bigint      not null default 0,
    constraint dossier_one_per_cluster_year_and_unit unique (cluster_id, year, unit_id),
    constraint dossier_year check (year between 1945 and 2100),
    constraint dossier_stage check (stage in ('DRAFT', 'SUBMITTED', 'CROSS_CHECK', 'EXPLANATION', 'CLUSTER_CLOSED', 'APPRAISED', 'PUBLISHED')),
    constraint dossier_submitted_once_submitted check (stage not in ('SUBMITTED', 'CROSS_CHECK', 'EXPLANATION') or submitted_at is not null),
    constraint dossier_first_before_last check (submitted_at <= last_submitted_at),
    constraint dossier_opening_cause check (opening_cause in ('RETURNED', 'REOPENED')),
    constraint dossier_opening_is_of_a_draft check (opening_cause is null or stage = 'DRAFT'),
    constraint dossier_opening_is_whole check (
        num_nulls(opening_cause, opening_reason, opening_scope, opening_until, opening_by, opening_at) in (0, 6))
);

create index dossier_unit_year on dossier (unit_id, year);

-- One figure in its three ledgers. Figures are machine text, so that every kind of input fits and digits stay as typed.
create table dossier_entry (
    dossier_id            uuid        not null references dossier,
    subject_kind          text        not null,
    subject_code          text        not null,
    value_state           text,
    claimed               text,
    value_status          text,
    qualifier             text,
    note                  text,
    checked               text,
    checked_reason_code   text,
    checked_reason        text,
    checked_by            text,
    checked_at            timestamptz,
    appraised             text,
    appraised_reason_code text,
    appraised_reason      text,
    appraised_by          text,
    appraised_at          timestamptz,
    changed_at            timestamptz not null,
    changed_by            text        not null,
    version               bigint      not null,
    constraint dossier_entry_pk primary key (dossier_id, subject_kind, subject_code),
    constraint dossier_entry_subject check (subject_kind in ('INDICATOR', 'CRITERION')),
    constraint dossier_entry_state check (value_state in ('NUMBER', 'NOTHING_AROSE', 'NOT_YET_AVAILABLE', 'NOT_APPLICABLE')),
    constraint dossier_entry_status check (value_status in ('ESTIMATE', 'FINAL')),
    constraint dossier_entry_qualifier check (qualifier in ('EXACT', 'NEARLY', 'OVER')),
    constraint dossier_entry_claim_is_whole check (num_nulls(value_state, value_status, qualifier, note) in (0, 4)),
    constraint dossier_entry_figure_of_a_number check (coalesce(value_state = 'NUMBER', false) = (claimed is not null)),
    constraint dossier_entry_indicator_is_decimal check (subject_kind <> 'INDICATOR'
        or (coalesce(claimed, '0') ~ '^-?[0-9]+(\.[0-9]+)?$'
            and coalesce(checked, '0') ~ '^-?[0-9]+(\.[0-9]+)?$'
            and coalesce(appraised, '0') ~ '^-?[0-9]+(\.[0-9]+)?$')),
    constraint dossier_entry_checked_is_whole check (
        num_nulls(checked, checked_reason_code, checked_reason, checked_by, checked_at) in (0, 5)),
    constraint dossier_entry_appraised_is_whole check (
        num_nulls(appraised, appraised_reason_code, appraised_reason, appraised_by, appraised_at) in (0, 5))
);

-- Who changed which figure, when, from what to what, why and how. Only ever appended to.
create table dossier_change (
    change_id    bigint      generated always as identity primary key,
    dossier_id   uuid        not null references dossier,
    subject_kind text        not null,
    subject_code text        not null,
    ledger       text        not null,
    old_state    text,
    old_figure   text,
    new_state    text,
    new_figure   text,
    reason_code  text,
    reason       text        not null,
    source       text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    constraint dossier_change_ledger check (ledger in ('CLAIMED', 'CHECKED', 'APPRAISED')),
    constraint dossier_change_source check (source in ('TYPED', 'PASTED', 'WORKBOOK', 'IMPORT'))
);

create index dossier_change_of_entry on dossier_change (dossier_id, subject_kind, subject_code, change_id);

-- The steps that a report took, with the reasons given.
create table dossier_step (
    step_id    bigint      generated always as identity primary key,
    dossier_id uuid        not null references dossier,
    step       text        not null,
    from_stage text        not null,
    to_stage   text        not null,
    reason     text        not null,
    taken_by   text        not null,
    taken_at   timestamptz not null
);

create index dossier_step_of_dossier on dossier_step (dossier_id, step_id);

create function dossier_history_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the history of figures and steps is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger dossier_change_is_append_only before update or delete or truncate on dossier_change
    for each statement execute function dossier_history_is_append_only();

create trigger dossier_step_is_append_only before update or delete or truncate on dossier_step
    for each statement execute function dossier_history_is_append_only();
