#!/usr/bin/env bash
# Measures a portal under a crowd, with the data of a cluster or of a country: the packaged portal with its own database in a folder
# that is thrown away afterwards.
#
#   src/test/bench/country.sh
#
# clusters=554 years=15 (what national.sql copies; 0 leaves the trial as it is) readers=1000 editors=50 seconds=120 heap=512m port=8099
# before the command change what is measured. Needs a JDK, curl and target/thidua-portal.jar (./mvnw package -DskipTests), Linux, and
# for a country some GB below TMPDIR. Prints Markdown; docs/benchmarks.md says on which machine which figures came out.
set -euo pipefail

cd "$(dirname "$0")/../../.."
clusters=${clusters:-554} years=${years:-15} readers=${readers:-1000} editors=${editors:-50} seconds=${seconds:-120}
heap=${heap:-512m} port=${port:-8099}
site=http://localhost:$port
folder=$(mktemp -d)
portal=
end() {
  if [ -n "$portal" ]; then kill "$portal" 2>/dev/null || true; wait "$portal" 2>/dev/null || true; portal=; fi
}
trap 'end; rm -rf "$folder"' EXIT

now() { date +%s%N; }
milliseconds() { echo $((($(now) - $1) / 1000000)); }
status() { sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" /proc/"$portal"/status; }

start() { # says how long it took until the first page was there
  local begun; begun=$(now)
  java -Xmx"$heap" -XX:+ExitOnOutOfMemoryError -jar target/thidua-portal.jar --server.port="$port" \
    --thidua.embedded-database.directory="$folder/postgres" >>"$folder/portal.log" 2>&1 & portal=$!
  until curl -fs "$site/" -o /dev/null 2>/dev/null; do
    kill -0 "$portal" 2>/dev/null || { cat "$folder/portal.log" >&2; exit 1; }
    sleep 0.1
  done
  printf '%s: first page after %s ms\n' "$1" "$(milliseconds "$begun")"
}

start "Empty database"
if [ "$clusters" != 0 ]; then
  (cd "$folder" && jar xf "$OLDPWD/target/thidua-portal.jar" "$(jar tf "$OLDPWD/target/thidua-portal.jar" | grep '/postgresql-[0-9.]*jar$')")
  url=jdbc:postgresql://127.0.0.1:$(sed -n 4p "$folder/postgres/data/postmaster.pid")/thidua
  begun=$(now)
  java -cp "$(echo "$folder"/BOOT-INF/lib/postgresql-*.jar)" src/test/bench/National.java \
    "$url" thidua "$(cat "$folder/postgres/password")" "$clusters" "$years"
  printf 'Copied in %s ms; %s on disk\n' "$(milliseconds "$begun")" "$(du -sh "$folder/postgres" | cut -f1)"
  end
  start "With all data"
fi

printf '\n| page | first, ms | again, ms | bytes |\n|---|--:|--:|--:|\n'
for page in / /cum /cum/so-2 /cum/so-2/2023 /don-vi /don-vi/tri-ton /chi-tieu /chi-tieu/BUDGET_REVENUE /luan-phien /khen-thuong \
  /lich-cong-bo /van-ban /du-lieu '/tim-kiem?q=an%20phu' /feed.atom; do
  first=$(curl -fsS -o /dev/null -w '%{time_total} %{size_download}' "$site$page") again=$(curl -fsS -o /dev/null -w '%{time_total}' "$site$page")
  awk -v page="$page" -v again="$again" '{ printf "| `%s` | %.0f | %.0f | %d |\n", page, $1 * 1000, again * 1000, $2 }' <<<"$first"
done

echo
java -Xmx1g src/test/bench/Crowd.java "$site" "$readers" "$editors" "$seconds"
printf '\nHeap of %s at most; resident %s MB, at most %s MB; %s errors in the log.\n' "$heap" \
  $(($(status VmRSS) / 1024)) $(($(status VmHWM) / 1024)) "$(grep -c ' ERROR ' "$folder/portal.log" || true)"
