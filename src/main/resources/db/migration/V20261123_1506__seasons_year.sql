-- A cluster's emulation year and the scorecard that it is scored by.
create table season (
    cluster_id        text    not null references emulation_cluster,
    year              integer not null,
    scorecard_code    text,
    scorecard_version integer,
    version           bigint  not null,
    primary key (cluster_id, year),
    foreign key (scorecard_code, scorecard_version) references scorecard,
    constraint season_year check (year between 2000 and 2100),
    constraint season_whole_scorecard check ((scorecard_code is null) = (scorecard_version is null))
);

-- The calendar: by when each step of the year is done, and from when it can be.
create table season_milestone (
    cluster_id text    not null,
    year       integer not null,
    milestone  text    not null,
    starts_on  date,
    ends_on    date    not null,
    primary key (cluster_id, year, milestone),
    foreign key (cluster_id, year) references season,
    constraint season_milestone_name check (milestone in ('TARGETS', 'PACT', 'MID_YEAR', 'SELF_SCORE', 'CROSS_CHECK',
        'MEETING', 'PROVINCE_FILE', 'APPRAISAL', 'RELEASE')),
    constraint season_milestone_order check (starts_on <= ends_on)
);

-- A review meeting of the year: where and when it was held, and whether its figures were estimates.
create table review_meeting (
    cluster_id text    not null,
    year       integer not null,
    type       text    not null,
    title      text    not null,
    held_on    date    not null,
    place_unit text    references administrative_unit,
    place_text text    not null,
    host_unit  text    references administrative_unit,
    figures    text    not null,
    origin     text    not null,
    version    bigint  not null,
    primary key (cluster_id, year, type),
    foreign key (cluster_id, year) references season,
    constraint review_meeting_type check (type in ('MID_YEAR', 'YEAR_END')),
    constraint review_meeting_figures check (figures in ('ESTIMATE', 'FINAL')),
    constraint review_meeting_origin check (origin in ('RECORDED', 'PUBLISHED', 'ILLUSTRATIVE'))
);

-- Who attended: bodies of a unit.
create table review_meeting_attendance (
    cluster_id text    not null,
    year       integer not null,
    type       text    not null,
    position   integer not null,
    unit_id    text    not null references administrative_unit,
    body_code  text    not null,
    body_name  text    not null,
    primary key (cluster_id, year, type, position),
    foreign key (cluster_id, year, type) references review_meeting
);

-- The pact that the members sign for a year, usually at the meeting that closes the year before.
create table emulation_pact (
    cluster_id        text    not null,
    year              integer not null,
    title             text    not null,
    signed_on         date    not null,
    signed_at_meeting boolean not null,
    origin            text    not null,
    contents_origin   text    not null,
    version           bigint  not null,
    primary key (cluster_id, year),
    foreign key (cluster_id, year) references season,
    constraint emulation_pact_origin check (origin in ('RECORDED', 'PUBLISHED', 'ILLUSTRATIVE')),
    constraint emulation_pact_contents_origin check (contents_origin in ('RECORDED', 'PUBLISHED', 'ILLUSTRATIVE'))
);

create table pact_signature (
    cluster_id text    not null,
    year       integer not null,
    position   integer not null,
    unit_id    text    not null references administrative_unit,
    primary key (cluster_id, year, position),
    foreign key (cluster_id, year) references emulation_pact
);

create table pact_movement (
    cluster_id text    not null,
    year       integer not null,
    position   integer not null,
    title      text    not null,
    primary key (cluster_id, year, position),
    foreign key (cluster_id, year) references emulation_pact
);

create table pact_commitment (
    cluster_id text    not null,
    year       integer not null,
    position   integer not null,
    commitment text    not null,
    primary key (cluster_id, year, position),
    foreign key (cluster_id, year) references emulation_pact
);

create table pact_legal_basis (
    cluster_id text    not null,
    year       integer not null,
    position   integer not null,
    document   text    not null,
    issued_on  date,
    title      text    not null,
    primary key (cluster_id, year, position),
    foreign key (cluster_id, year) references emulation_pact
);
