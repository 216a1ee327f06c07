-- A hundred times the trial's publications: ninety-nine further clusters, each with its own units, and twenty more years of the first.
-- For a trial that is thrown away afterwards; src/test/bench/hundredfold.sh runs it.
insert into publication (cluster_id, year, version, official_on, published_at, published_by, disclosure, content, content_hash, journal_head)
select cluster_id, year, version, official_on, published_at, published_by, disclosure, content,
       encode(sha256(convert_to(content, 'UTF8')), 'hex'), journal_head
  from (select 'so-2-' || n as cluster_id, year, version, official_on - n as official_on, published_at, published_by, disclosure,
               regexp_replace(
                   replace(content, '"so-2"', '"so-2-' || n || '"'),
                   '(tri-ton|phu-tan|chau-phu|cho-moi|an-phu|chau-thanh)', '\1-' || n, 'g') as content,
               journal_head
          from publication cross join generate_series(1, 99) n
         where cluster_id = 'so-2' and version = 1
         union all
        select cluster_id, y, version, official_on - 365 * (2023 - y), published_at, published_by, disclosure,
               replace(content, '"year":2023', '"year":' || y), journal_head
          from publication cross join generate_series(2001, 2020) y
         where cluster_id = 'so-2' and year = 2023 and version = 1) copies;
