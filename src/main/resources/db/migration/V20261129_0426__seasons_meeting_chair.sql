-- Who chaired a meeting and who wrote its minutes, with their offices; empty where the papers leave room for them.
alter table review_meeting
    add column chair_name       text,
    add column chair_office     text,
    add column secretary_name   text,
    add column secretary_office text,
    add constraint review_meeting_chair check ((chair_name is null) = (chair_office is null)),
    add constraint review_meeting_secretary check ((secretary_name is null) = (secretary_office is null));
