-- Counts and choices are asked about too, so a reason belongs to an entry of the report, by its key: i- and an indicator, or
-- c- and a criterion of the year's scorecard.
alter table softcheck_reason add column entry text;
update softcheck_reason set entry = 'i-' || indicator_code;
alter table softcheck_reason
    alter column entry set not null,
    drop constraint softcheck_reason_pk,
    add constraint softcheck_reason_pk primary key (cluster_id, year, unit_id, entry, soft_check),
    drop column indicator_code,
    add constraint softcheck_reason_entry check (entry ~ '^[ic]-.');
