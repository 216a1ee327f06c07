-- Why a target was adjusted or taken back; a target that is assigned for the first time needs no reason.
alter table indicator_target_revision add column reason text;
