-- How far the trial run or import of an upload has come; written beside the import's own transaction, so that it can be watched.
create table archive_run (
    upload_id  uuid        not null,
    kind       text        not null,
    file_name  text        not null,
    started_by text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null,
    ended_at   timestamptz,
    state      text        not null,
    file       text        not null,
    done       integer     not null,
    total      integer     not null,
    report     jsonb,
    constraint archive_run_pk primary key (upload_id),
    constraint archive_run_kind check (kind in ('REHEARSAL', 'TAKING')),
    constraint archive_run_state check (state in ('RUNNING', 'ENDED', 'FAILED')),
    constraint archive_run_ended check ((state = 'RUNNING') = (ended_at is null)),
    constraint archive_run_report check (state = 'ENDED' or report is null),
    constraint archive_run_progress check (done between 0 and total)
);

create index archive_run_last on archive_run (started_by, started_at desc);
