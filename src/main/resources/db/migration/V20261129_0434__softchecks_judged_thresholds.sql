-- From when on answers to a criterion that is counted or judged are asked about, in all versions of its scoring table.
create table softcheck_judged_threshold (
    scorecard_code text        not null,
    criterion_code text        not null,
    jump           numeric,
    thousandfold   boolean     not null,
    far            numeric,
    set_by         text        not null,
    set_at         timestamptz not null,
    constraint softcheck_judged_threshold_pk primary key (scorecard_code, criterion_code),
    constraint softcheck_judged_threshold_not_negative check (jump >= 0 and far > 1)
);
