-- Twenty more years of the trial's cluster, so that it has been there for a long time; hundredfold.sh runs it beside national.sql.
insert into publication (cluster_id, year, version, official_on, published_at, published_by, disclosure, content, content_hash, journal_head)
select cluster_id, y, version, official_on - 365 * (2023 - y), published_at, published_by, disclosure, made,
       encode(sha256(convert_to(made, 'UTF8')), 'hex'), journal_head
  from publication, generate_series(2001, 2020) y, lateral (select replace(content, '"year":2023', '"year":' || y) as made) m
 where cluster_id = 'so-2' and year = 2023 and version = 1;
