-- Two more things that people are told: an objection passed to the head unanswered, and a report was taken in as it stood
-- when the time of its return or reopening was over.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('RETURNED', 'REOPENED', 'OBJECTION', 'ESCALATED', 'DEADLINE',
    'EXPLANATION', 'HANDED_IN', 'TAKEN_IN', 'CLOSED', 'APPRAISED', 'PUBLISHED', 'PACT'));
