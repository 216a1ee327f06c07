-- What people decide about a cluster's year on top of the computed points. Rows are never deleted: a decision that no
-- longer stands is withdrawn, with who withdrew it and why.

-- The order of units with equal points (the meeting's decision), or of all units (a ballot that departs from the points).
create table order_decision (
    order_decision_id uuid        primary key,
    cluster_id        text        not null,
    year              integer     not null check (year between 2000 and 2100),
    ground            text        not null check (ground in ('TIE', 'BALLOT')),
    units             text[]      not null,
    order_by_points   text[]      not null,
    reason            text        not null,
    document          text,
    decided_at        timestamptz not null,
    decided_by        text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    version           bigint      not null,
    constraint order_decision_has_a_reason check (btrim(reason) <> ''),
    constraint order_decision_orders_two_or_more check (cardinality(units) >= 2),
    constraint order_decision_withdrawn_with_a_reason check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);

create index order_decision_by_season on order_decision (cluster_id, year);

create unique index order_decision_one_ballot on order_decision (cluster_id, year)
    where ground = 'BALLOT' and withdrawn_at is null;

-- A ground that sets a unit aside (không xét) or lowers or fixes its class, with code and document.
create table sanction (
    sanction_id       uuid        primary key,
    cluster_id        text        not null,
    year              integer     not null check (year between 2000 and 2100),
    unit_id           text        not null,
    effect            text        not null check (effect in ('EXCLUDE', 'NOT_ABOVE', 'DROP_ONE', 'FORCE')),
    class_code        text,
    cause             text        not null check (cause in (
        'LEADERS_DISCIPLINED', 'ACT_ANNULLED', 'FALSE_EVIDENCE', 'PACT_NOT_SIGNED', 'NO_REPORT', 'OTHER')),
    reason            text        not null,
    document          text        not null,
    imposed_at        timestamptz not null,
    imposed_by        text        not null,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    version           bigint      not null,
    constraint sanction_has_a_reason check (btrim(reason) <> ''),
    constraint sanction_has_a_document check (btrim(document) <> ''),
    constraint sanction_names_a_class_where_it_needs_one check ((effect in ('NOT_ABOVE', 'FORCE')) = (class_code is not null)),
    constraint sanction_withdrawn_with_a_reason check (
        (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);

create index sanction_by_season on sanction (cluster_id, year);

create unique index sanction_one_effect_a_unit on sanction (cluster_id, year, unit_id, effect) where withdrawn_at is null;
