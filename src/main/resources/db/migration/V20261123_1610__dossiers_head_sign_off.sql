-- Whether a unit's head signs its report off before it is handed in; a unit without a row follows the portal's setting.
create table unit_practice (
    unit_id    text        not null,
    head_signs boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    constraint unit_practice_pk primary key (unit_id)
);

alter table dossier drop constraint dossier_stage;
alter table dossier add constraint dossier_stage
    check (stage in ('DRAFT', 'AWAITING_HEAD', 'SUBMITTED', 'CROSS_CHECK', 'EXPLANATION', 'CLUSTER_CLOSED', 'APPRAISED', 'PUBLISHED'));

-- What was returned or reopened stays so while the head looks at it.
alter table dossier drop constraint dossier_opening_is_of_a_draft;
alter table dossier add constraint dossier_opening_is_of_a_draft
    check (opening_cause is null or stage in ('DRAFT', 'AWAITING_HEAD'));
