-- The seed and the reason of a draw stay when a pair is changed by hand: the change has a reason of its own.
alter table check_plan
    add column changed_reason text,
    add column changed_by     text,
    add column changed_at     timestamptz,
    add constraint check_plan_change_is_whole check ((changed_reason is null) = (changed_by is null)
        and (changed_by is null) = (changed_at is null));
