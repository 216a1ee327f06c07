-- What the next version may do while this one goes on (docs/adr/0016-…): add, and leave alone what this one reads and writes
alter table dossier_change add column next_version text;
alter table publication add column next_version text;
alter table web_session add column next_version text;
alter table account add column next_version boolean not null default false;
create table next_version (next_version_id bigint primary key);
