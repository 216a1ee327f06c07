-- That the province let a figure stand as the cluster left it; a figure that changes afterwards waits again.
alter table dossier_entry
    add column accepted_by text,
    add column accepted_at timestamptz,
    add constraint dossier_entry_acceptance_is_whole check ((accepted_by is null) = (accepted_at is null)),
    add constraint dossier_entry_is_accepted_or_replaced check (accepted_at is null or appraised is null);

-- What was appraised before the portal noted acceptance cell by cell was accepted as a whole.
update dossier_entry e
   set accepted_by = e.changed_by, accepted_at = e.changed_at
  from dossier d
 where d.dossier_id = e.dossier_id and d.stage in ('APPRAISED', 'PUBLISHED') and e.appraised is null;
