-- From when on an indicator's figures are asked about; an indicator without a row has what is usual for its unit of measure.
create table softcheck_threshold (
    indicator_code text        primary key references indicator,
    jump           numeric,
    lowest_rate    numeric,
    highest_rate   numeric,
    thousandfold   boolean     not null,
    far            numeric,
    parts          text        not null,
    parts_are_all  boolean     not null,
    set_by         text        not null,
    set_at         timestamptz not null,
    constraint softcheck_threshold_band check (lowest_rate < highest_rate),
    constraint softcheck_threshold_not_negative check (jump >= 0 and lowest_rate >= 0 and highest_rate >= 0 and far > 1)
);

-- Why a unit lets an unlikely figure stand. It counts for the figure that it was given for; the journal keeps earlier ones.
create table softcheck_reason (
    cluster_id     text        not null,
    year           integer     not null,
    unit_id        text        not null references administrative_unit,
    indicator_code text        not null references indicator,
    soft_check     text        not null,
    figure         text        not null,
    stock_reason   text,
    reason         text        not null,
    given_by       text        not null,
    given_at       timestamptz not null,
    constraint softcheck_reason_pk primary key (cluster_id, year, unit_id, indicator_code, soft_check),
    constraint softcheck_reason_check check (soft_check in ('THOUSANDFOLD', 'JUMP', 'RATIO', 'PARTS', 'FAR')),
    constraint softcheck_reason_stock check (stock_reason in ('SOURCE_CONFIRMED', 'DEFINITION_CHANGED', 'NEW_WORK', 'DISASTER')),
    constraint softcheck_reason_given check (stock_reason is not null or length(reason) > 0)
);
