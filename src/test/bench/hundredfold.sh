#!/usr/bin/env bash
# Measures the first rendering of public pages after a publication, before and after the database holds a hundred times the data:
# publications, units, clusters, calendars, reports.
#
#   src/test/bench/hundredfold.sh
#
# Starts the packaged portal with a database of its own, thrown away afterwards. Before each rendering that is measured one more year is
# published. What is counted is the processor time of the portal, the median of several renderings, so that other work on the machine
# counts as little as possible; both halves are warmed up the same. runs=9 warm=25 heap=512m port=8099 jar=target/thidua-portal.jar before the
# command change what is measured. Needs a JDK, curl, psql and the packaged portal (./mvnw package -DskipTests), Linux. Prints a Markdown table.
set -euo pipefail

cd "$(dirname "$0")/../../.."
runs=${runs:-9} warm=${warm:-25} heap=${heap:-512m} port=${port:-8099} jar=${jar:-target/thidua-portal.jar}
site=http://localhost:$port
pages=(/ /cum /cum/so-2 /cum/so-2/2023 /don-vi /don-vi/tri-ton /chi-tieu /chi-tieu/BUDGET_REVENUE /luan-phien /khen-thuong /lich-cong-bo /van-ban
  /du-lieu /bang-diem)
test -s "$jar" || { echo "No $jar: ./mvnw package -DskipTests makes it" >&2; exit 1; }
if curl -s "$site/" -o /dev/null 2>/dev/null; then echo "Somebody answers at $site already: port=… chooses another" >&2; exit 1; fi
folder=$(mktemp -d)
java -Xmx"$heap" -jar "$jar" --server.port="$port" --thidua.embedded-database.directory="$folder/postgres" --thidua.pages.ahead=false \
  >"$folder/portal.log" 2>&1 & portal=$!
trap 'kill "$portal" 2>/dev/null || true; wait "$portal" 2>/dev/null || true; rm -rf "$folder"' EXIT
for _ in $(seq 1800); do
  if curl -fs "$site/" -o /dev/null 2>/dev/null; then break; fi
  kill -0 "$portal" 2>/dev/null || { cat "$folder/portal.log" >&2; exit 1; }
  sleep 0.1
done
PGPASSWORD=$(cat "$folder/postgres/password")
PGPORT=$(sed -n 4p "$folder/postgres/data/postmaster.pid" | tr -d ' ')
export PGPASSWORD PGPORT PGHOST=127.0.0.1 PGUSER=postgres PGDATABASE=thidua
sql() { psql -qtA -v ON_ERROR_STOP=1 "$@"; }
used() { { cat /proc/"$portal"/task/*/schedstat 2>/dev/null || true; } | awk '{ sum += $1 } END { printf "%.0f", sum / 1000 }'; } # microseconds

number=0
publish() { # one more year of a cluster that nothing else tells of; the one before is taken back, so that there are never more
  number=$((number + 1))
  sql <<SQL
begin;
set local session_replication_role = replica;
delete from publication where cluster_id = 'so-2-moi';
set local session_replication_role = origin;
insert into publication (cluster_id, year, version, official_on, published_at, published_by, disclosure, content, content_hash, journal_head)
select 'so-2-moi', 2001 + $number % 20, 1, date '2001-01-01', timestamptz '2001-01-01', published_by, disclosure, made,
       encode(sha256(convert_to(made, 'UTF8')), 'hex'), journal_head
  from publication, lateral (select regexp_replace(replace(replace(content, '"so-2"', '"so-2-moi"'), 'Cụm Thi đua số 2"', 'Cụm $number"'),
         '"(an-phu|chau-phu|chau-thanh|cho-moi|phu-tan|tri-ton)"', '"\1-moi"', 'g') as made) m
 where cluster_id = 'so-2' and year = 2023 and version = 1;
commit;
SQL
  sleep 0.6 # longer than a node may go without asking what is public
}

first() { # page, times -> median of processor milliseconds
  for _ in $(seq "$2"); do
    publish
    local before; before=$(used)
    curl -fsS "$site$1" -o /dev/null
    echo $(($(used) - before))
  done | sort -n | awk '{ time[NR] = $1 } END { printf "%.1f", time[int((NR + 1) / 2)] / 1000 }'
}

accustom() {
  for _ in $(seq "$warm"); do
    publish
    for page in "${pages[@]}"; do curl -fsS "$site$page" -o /dev/null; done
  done
}

count() { sql -c "select count(*) from $1"; }

accustom
declare -A few
for page in "${pages[@]}"; do few[$page]=$(first "$page" "$runs"); done
before=$(count publication)
sql -v clusters=99 -v years=3 -f src/test/bench/national.sql >/dev/null
sql -f src/test/bench/hundredfold.sql
accustom
echo "| page | $before publications, ms | $(count publication) publications, ms | ratio |"
echo "|---|--:|--:|--:|"
for page in "${pages[@]}"; do
  many=$(first "$page" "$runs")
  echo "| \`$page\` | ${few[$page]} | $many | $(awk "BEGIN { printf \"%.2f\", $many / ${few[$page]} }") |"
done
printf '\n%s units, %s clusters, %s reports.\n' "$(count administrative_unit)" "$(count emulation_cluster)" "$(count dossier)"
