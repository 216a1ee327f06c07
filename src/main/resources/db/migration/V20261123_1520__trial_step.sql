-- What the trial has loaded. Each row is written in the transaction that loaded it, so a trial that was cut off goes on where it stopped.
create table trial_step (
    step    text        primary key,
    done_at timestamptz not null
);
