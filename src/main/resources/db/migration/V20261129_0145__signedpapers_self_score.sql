-- A unit keeps the scan of its own signed self-score; whatever the year discloses, that one stays with those who oversee the year.
alter table signed_paper add column unit_id text references administrative_unit;
alter table signed_paper drop constraint signed_paper_form;
alter table signed_paper add constraint signed_paper_form check (form in (
    'SELF_SCORE', 'PACT', 'SCORE_SUMMARY', 'MEETING_MINUTES', 'BALLOT_MINUTES', 'SUBMISSION', 'YEARLY_REPORT', 'DECISION'));
alter table signed_paper add constraint signed_paper_of_a_unit check ((form = 'SELF_SCORE') = (unit_id is not null));
alter table signed_paper add constraint signed_paper_self_score_is_kept check (form <> 'SELF_SCORE' or not disclosed);
