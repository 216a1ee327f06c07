-- A country's worth of the trial: its cluster of six units, copied :clusters times, its year 2023 copied over :years years up to 2024.
-- 554 clusters are 3 324 communes (there are 3 321) in 34 provinces. Run by National.java on the database of a trial, once.
-- Each copy has units, members, leads, targets, reports with their figures, and publications of its own; the first hundred have an
-- account bench-1, bench-2, … each, with the trial's password, and a report of 2023 that is open to it.

create table bench_cluster as
select n, 'so-2-' || n as cluster_id, 'Tỉnh ' || (n - 1) % 34 + 1 as province from generate_series(1, :clusters) n;

create table bench_year as select 2025 - n as year from generate_series(1, :years) n;

insert into emulation_cluster (cluster_id, name, name_en, kind, province, decided_by, valid_from, valid_to, note, version)
select b.cluster_id, 'Cụm Thi đua số 2-' || n, 'Emulation Cluster 2-' || n, kind, b.province, decided_by, date '2009-01-01', null, null, 0
  from bench_cluster b, emulation_cluster t where t.cluster_id = 'so-2';

insert into administrative_unit (unit_id, official_code, name, full_name, type, valid_from, valid_to, note, version)
select unit_id || '-' || n, null, name || '-' || n, 'xã ' || name || '-' || n, 'COMMUNE', null, null, null, 0
  from bench_cluster, cluster_membership m join administrative_unit using (unit_id) where m.cluster_id = 'so-2';

insert into cluster_membership (cluster_membership_id, cluster_id, unit_id, valid_from, valid_to)
select gen_random_uuid(), b.cluster_id, unit_id || '-' || n, date '2009-01-01', null
  from bench_cluster b, cluster_membership m where m.cluster_id = 'so-2';

insert into season (cluster_id, year, scorecard_code, scorecard_version, version)
select b.cluster_id, y.year, scorecard_code, scorecard_version, 0
  from bench_cluster b, bench_year y, season t where t.cluster_id = 'so-2' and t.year = 2023;

insert into season_milestone (cluster_id, year, milestone, starts_on, ends_on)
select b.cluster_id, y.year, milestone, starts_on + make_interval(years => y.year - 2023), ends_on + make_interval(years => y.year - 2023)
  from bench_cluster b, bench_year y, season_milestone t where t.cluster_id = 'so-2' and t.year = 2023;

insert into leadership_term (cluster_id, year, role, unit_id, method, document, reason, origin, decided_at, decided_by, version)
select b.cluster_id, y.year, role, unit_id || '-' || n, method, null, null, origin, decided_at, decided_by, 0
  from bench_cluster b, bench_year y, leadership_term t where t.cluster_id = 'so-2' and t.year = 2023;

insert into indicator_target_revision (unit_id, year, indicator_code, value, baseline, document, assigned_at, assigned_by)
select unit_id || '-' || n, y.year, indicator_code, value, baseline, document, assigned_at, assigned_by
  from bench_cluster, bench_year y, indicator_target t where t.year = 2023 and unit_id in (select unit_id from cluster_membership where cluster_id = 'so-2');

insert into dossier (dossier_id, cluster_id, year, unit_id, stage, submitted_at, last_submitted_at, submitted_change,
       opening_cause, opening_reason, opening_scope, opening_until, opening_by, opening_at, version)
select md5(dossier_id || ' ' || n || ' ' || y.year)::uuid, b.cluster_id, y.year, unit_id || '-' || n,
       case when y.year = 2023 and n <= 100 then stage else 'PUBLISHED' end, submitted_at, last_submitted_at, 0,
       case when y.year = 2023 and n <= 100 then opening_cause end, case when y.year = 2023 and n <= 100 then opening_reason end,
       case when y.year = 2023 and n <= 100 then opening_scope end, case when y.year = 2023 and n <= 100 then opening_until end,
       case when y.year = 2023 and n <= 100 then opening_by end, case when y.year = 2023 and n <= 100 then opening_at end, 0
  from bench_cluster b, bench_year y, dossier t where t.cluster_id = 'so-2' and t.year = 2023;

insert into dossier_entry (dossier_id, subject_kind, subject_code, value_state, claimed, value_status, qualifier, note, checked,
       checked_reason_code, checked_reason, checked_by, checked_at, appraised, appraised_reason_code, appraised_reason, appraised_by,
       appraised_at, changed_at, changed_by, version)
select md5(dossier_id || ' ' || n || ' ' || y.year)::uuid, subject_kind, subject_code, value_state, claimed, value_status, qualifier, e.note,
       checked, checked_reason_code, checked_reason, checked_by, checked_at, appraised, appraised_reason_code, appraised_reason,
       appraised_by, appraised_at, changed_at, changed_by, 0
  from bench_cluster b, bench_year y, dossier t join dossier_entry e using (dossier_id) where t.cluster_id = 'so-2' and t.year = 2023;

insert into account (account_id, login, display_name, unit_id, password_hash, enabled, generation, created_at, version)
select md5('bench ' || n)::uuid, 'bench-' || n, 'Bench ' || n, 'an-phu-' || n, password_hash, true, 0, created_at, 0
  from bench_cluster, account t where t.login = 'an-phu' and n <= 100;

insert into account_role (account_id, role) select md5('bench ' || n)::uuid, 'UNIT_EDITOR' from bench_cluster where n <= 100;

-- What is published of one year, with a mark behind whatever tells one copy from another
create table bench_content as
select y.year, replace(replace(replace(marked, '@before', (y.year - 1)::text), '@year', y.year::text), '@after', (y.year + 1)::text) as content
  from bench_year y,
       (select regexp_replace(regexp_replace(replace(replace(
                 replace(replace(replace(content, '2022', '@before'), '2023', '@year'), '2024', '@after'),
                 '"so-2"', '"so-2§"'), 'Cụm Thi đua số 2"', 'Cụm Thi đua số 2§"'),
                 '"(an-phu|chau-phu|chau-thanh|cho-moi|phu-tan|tri-ton)"', '"\1§"', 'g'),
                 '"name":"(An Phú|Châu Phú|Châu Thành|Chợ Mới|Phú Tân|Tri Tôn)"', '"name":"\1§"', 'g') as marked
          from publication where cluster_id = 'so-2' and year = 2023 and version = 1) t;

insert into publication (cluster_id, year, version, official_on, published_at, published_by, disclosure, content, content_hash, journal_head)
select b.cluster_id, t.year, 1, make_date(t.year + 1, 1, 4), make_date(t.year + 1, 1, 4), p.published_by, p.disclosure, made,
       encode(sha256(convert_to(made, 'UTF8')), 'hex'), p.journal_head
  from bench_cluster b, bench_content t, publication p, lateral (select replace(t.content, '§', '-' || n) as made) m
 where p.cluster_id = 'so-2' and p.year = 2023 and p.version = 1;

drop table bench_cluster, bench_year, bench_content;

analyze;

select 'units', count(*) from administrative_unit union all select 'clusters', count(*) from emulation_cluster
 union all select 'published years', count(*) from publication union all select 'reports', count(*) from dossier
 union all select 'figures', count(*) from dossier_entry union all select 'megabytes', pg_database_size(current_database()) / 1048576;
