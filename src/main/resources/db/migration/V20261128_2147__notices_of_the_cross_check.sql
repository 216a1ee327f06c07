-- What people are told of the cross-check besides objections: a sheet to check, a remark, an answer, a ruling.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (kind in ('RETURNED', 'REOPENED', 'OBJECTION', 'ESCALATED', 'DEADLINE',
    'REMARK', 'ANSWERED', 'RULED', 'CHECKER', 'EXPLANATION', 'HANDED_IN', 'TAKEN_IN', 'CLOSED', 'APPRAISED', 'PUBLISHED',
    'PACT'));
