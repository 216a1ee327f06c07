#!/usr/bin/env bash
# Measures how long the portal takes until the first page is answered, and its memory then, with and without the cache that the image
# carries (src/main/docker/train): the packaged portal beside the database of a trial that is there already.
#
#   JAVA_HOME=/path/to/jdk-25 src/test/bench/start.sh
#
# runs=3 heap=512m port=8099 jar=target/thidua-portal.jar and limit=180, the seconds that a start may take, before the command change what is
# measured. Needs a JDK 25, curl and the packaged portal
# (./mvnw package -DskipTests), Linux. Prints Markdown; docs/benchmarks.md says on which machine which figures came out.
set -euo pipefail

cd "$(dirname "$0")/../../.."
java=${JAVA_HOME:?the home of a JDK 25}/bin/java
runs=${runs:-3} heap=${heap:-512m} port=${port:-8099} limit=${limit:-180} jar=${jar:-target/thidua-portal.jar}
"$java" -version 2>&1 | grep -qE 'version "(2[5-9]|[3-9][0-9])' || { echo "JAVA_HOME=$JAVA_HOME is older than 25" >&2; exit 1; }
test -s "$jar" || { echo "No $jar: ./mvnw package -DskipTests makes it" >&2; exit 1; }
if curl -s "http://localhost:$port/" -o /dev/null 2>/dev/null; then echo "Somebody answers at port $port already" >&2; exit 1; fi
folder=$(mktemp -d)
portal=
end() {
  if [ -n "$portal" ]; then kill "$portal" 2>/dev/null || true; wait "$portal" 2>/dev/null || true; portal=; fi
}
trap 'end; rm -rf "$folder"' EXIT

status() { sed -n "s/^$1:[^0-9]*\([0-9]*\) kB/\1/p" /proc/"$portal"/status; }

start() { # options of the JVM -> "wall-ms processor-ms resident-MB" once the first page is there
  local begun; begun=$(date +%s%N)
  (cd "$folder/portal" && exec "$java" -Xmx"$heap" "$@" -jar thidua-portal.jar --server.port="$port" \
    --thidua.embedded-database.directory="$folder/postgres") >>"$folder/portal.log" 2>&1 & portal=$!
  until curl -fs "http://localhost:$port/" -o /dev/null 2>/dev/null; do
    kill -0 "$portal" 2>/dev/null || { cat "$folder/portal.log" >&2; exit 1; }
    [ $(($(date +%s%N) - begun)) -lt $((limit * 1000000000)) ] || { echo "No page within $limit s" >&2; cat "$folder/portal.log" >&2; exit 1; }
    sleep 0.05
  done
  local wall=$((($(date +%s%N) - begun) / 1000000))
  local ticks; ticks=$(awk '{ print $14 + $15 }' /proc/"$portal"/stat)
  printf '%s %s %s\n' "$wall" $((ticks * 1000 / $(getconf CLK_TCK))) $(($(status VmRSS) / 1024))
}

"$java" -Djarmode=tools -jar "$jar" extract --destination "$folder/portal" >/dev/null
start >"$folder/figures" # makes the database
end
start -XX:AOTCacheOutput=portal.aot >"$folder/figures"
for page in /dang-nhap /cum /don-vi /chi-tieu /luan-phien; do curl -fs "http://localhost:$port$page" -o /dev/null; done
end
test -s "$folder/portal/portal.aot"

printf '| JVM | first page, s | processor, s | resident, MB |\n|---|--:|--:|--:|\n'
for how in "with the cache:-XX:AOTCache=portal.aot" "without:-XX:AOTMode=off"; do
  for _ in $(seq "$runs"); do
    start "${how#*:}" >"$folder/figures"
    end
    awk -v how="${how%%:*}" '{ printf "| %s | %.1f | %.1f | %d |\n", how, $1 / 1000, $2 / 1000, $3 }' "$folder/figures"
  done
done
printf '\nThe cache takes %s MB.\n' $(($(stat -c %s "$folder/portal/portal.aot") / 1048576))
