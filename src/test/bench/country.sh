#!/usr/bin/env bash
# Measures a portal under a crowd, with the data of a cluster or of a country: the packaged portal with its own database in a folder.
#
#   src/test/bench/country.sh
#   folder=/var/tmp/country src/test/bench/country.sh      # keeps the data: a run that was broken off goes on where it stopped
#
# clusters=554 years=15 (what national.sql copies; 0 leaves the trial as it is) readers=1000 editors=50 seconds=120 heap=512m port=8099
# jar=target/thidua-portal.jar before the command change what is measured. No step takes longer than limit=300 seconds, or the run says which
# one did, and fails. Needs a JDK, curl and the packaged portal (./mvnw package -DskipTests), Linux, and for a country 5 GB below the
# folder. Prints Markdown; docs/benchmarks.md says on which machine which figures came out.
set -euo pipefail

cd "$(dirname "$0")/../../.."
clusters=${clusters:-554} years=${years:-15} readers=${readers:-1000} editors=${editors:-50} seconds=${seconds:-120}
heap=${heap:-512m} port=${port:-8099} limit=${limit:-300} jar=${jar:-target/thidua-portal.jar}
site=http://localhost:$port
test -s "$jar" || { echo "No $jar: ./mvnw package -DskipTests makes it" >&2; exit 1; }
if [ -n "${folder:-}" ]; then mkdir -p "$folder" && kept=yes; else folder=$(mktemp -d) && kept=; fi
portal=
end() {
  if [ -n "$portal" ]; then kill "$portal" 2>/dev/null || true; wait "$portal" 2>/dev/null || true; portal=; fi
}
trap 'end; [ -n "$kept" ] || rm -rf "$folder"' EXIT
if curl -s "$site/" -o /dev/null 2>/dev/null; then echo "Somebody answers at $site already: port=… chooses another" >&2; exit 1; fi

now() { date +%s%N; }
milliseconds() { echo $((($(now) - $1) / 1000000)); }
status() { sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" /proc/"$portal"/status; }
fail() { echo "$1" >&2; tail -n 20 "$folder/portal.log" >&2; exit 1; }

start() { # says how long it took until the first page was there
  local begun; begun=$(now)
  : >"$folder/portal.log"
  java -Xmx"$heap" -XX:+ExitOnOutOfMemoryError -jar "$jar" --server.port="$port" \
    --thidua.embedded-database.directory="$folder/postgres" >>"$folder/portal.log" 2>&1 & portal=$!
  until curl -fs --max-time 60 "$site/" -o /dev/null 2>/dev/null; do
    kill -0 "$portal" 2>/dev/null || fail "$1: the portal ended"
    [ "$(milliseconds "$begun")" -lt $((limit * 1000)) ] || fail "$1: no page within $limit s"
    sleep 0.1
  done
  printf '%s: first page after %s ms\n' "$1" "$(milliseconds "$begun")"
}

if [ ! -e "$folder/filled-$clusters-$years" ]; then
  start "Empty database"
  if [ "$clusters" != 0 ]; then
    driver=$(unzip -Z1 "$jar" 2>/dev/null | grep '/postgresql-[0-9.]*jar$' || jar tf "$jar" | grep '/postgresql-[0-9.]*jar$')
    unzip -qo "$jar" "$driver" -d "$folder" 2>/dev/null || (archive=$(realpath "$jar") && cd "$folder" && jar xf "$archive" "$driver")
    url=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$folder/postgres/data/postmaster.pid")/thidua
    begun=$(now)
    timeout "$limit" java -cp "$folder/$driver" src/test/bench/National.java \
      "$url" thidua "$(cat "$folder/postgres/password")" "$clusters" "$years" \
      || fail "Not all was copied within $limit s; with the same folder=… the next run goes on from there"
    printf 'Copied in %s ms; %s on disk\n' "$(milliseconds "$begun")" "$(du -sh "$folder/postgres" | cut -f1)"
    end
  fi
  touch "$folder/filled-$clusters-$years"
fi
[ -n "$portal" ] || start "With all data"

printf '\n| page | first, ms | again, ms | bytes |\n|---|--:|--:|--:|\n'
for page in / /cum /cum/so-2 /cum/so-2/2023 /don-vi /don-vi/tri-ton /chi-tieu /chi-tieu/BUDGET_REVENUE /luan-phien /khen-thuong \
  /lich-cong-bo /van-ban /du-lieu '/tim-kiem?q=an%20phu' /feed.atom; do
  ask() { curl -sS --max-time 60 -o /dev/null -w '%{time_total} %{size_download} %{http_code}' "$site$page" || true; }
  first=$(ask) again=$(ask)
  awk -v page="$page" -v again="$again" '{ split(again, a); printf "| `%s` | %.0f | %.0f | %d |%s\n", page, $1 * 1000, a[1] * 1000, $2,
    $3 == 200 && a[3] == 200 ? "" : " answered " $3 " and " a[3] }' <<<"$first"
done

echo
timeout $((seconds + limit)) java -Xmx600m src/test/bench/Crowd.java "$site" "$readers" "$editors" "$seconds" || fail "The crowd did not end in its time"
kill -0 "$portal" 2>/dev/null || fail "The portal did not live through the crowd"
printf '\nHeap of %s at most; resident %s MB, at most %s MB; %s errors in the log.\n' "$heap" \
  $(($(status VmRSS) / 1024)) $(($(status VmHWM) / 1024)) "$(grep -c ' ERROR ' "$folder/portal.log" || true)"
