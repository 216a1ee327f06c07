#!/usr/bin/env bash
# Builds the image, starts the portal as docs/operations.md says, and checks what that page promises of it. Needs Docker with Compose,
# curl, and the ports 8080, 80 and 443 of this machine. What it starts has a project of its own and is removed at the end:
#
#   src/test/bench/container.sh
#
# Prints one line per promise; the exit code is 1 if one of them is broken. Start and memory are printed for docs/benchmarks.md.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

settings=$(mktemp)
broken=0
compose() { docker compose --project-name thidua-check --env-file "$settings" "$@"; }
inside() { compose exec -T "$@"; }
end() { compose --profile nodes down --volumes --remove-orphans >/dev/null 2>&1; rm -f "$settings"; }
trap end EXIT

promise() { # words command...: holds if the command succeeds
  local words=$1
  shift
  if "$@" >/dev/null 2>&1; then printf 'ok      %s\n' "$words"; else
    printf 'BROKEN  %s\n' "$words"
    broken=1
  fi
}
not() { ! "$@"; }
is() { [ "$("${@:2}" 2>/dev/null | tr -d '\r')" = "$1" ]; }
says() { "${@:2}" 2>&1 | grep -qE "$1"; }
seconds() { date +%s.%N; }
since() { awk "BEGIN { printf \"%.1f\", $(seconds) - $1 }"; }
status() { curl -sk -o /dev/null -m 10 -w '%{http_code}' "$@"; }

# Whether this login and password open the staff's pages
signs_in() {
  local jar token
  jar=$(mktemp)
  token=$(curl -s -c "$jar" http://127.0.0.1:8080/dang-nhap | grep -o 'name="_csrf" value="[^"]*"' | head -1 | cut -d'"' -f4)
  [ -n "$token" ] || { echo "container: no login form" >&2; exit 1; }
  curl -s -o /dev/null -b "$jar" -c "$jar" -d "_csrf=$token" -d "username=$1" -d "password=$2" http://127.0.0.1:8080/dang-nhap
  [ "$(curl -s -o /dev/null -w '%{http_code}' -b "$jar" http://127.0.0.1:8080/tai-khoan)" = 200 ]
}

# Processor time that the portal has used since it started, in seconds
worked() { inside portal cat /proc/1/stat | awk '{ printf "%.1f", ($14 + $15) / 100 }'; }

sed -e "s|^\(THIDUA_DATABASE_PASSWORD=\).*|\1$(openssl rand -hex 24)|" -e "s|^\(THIDUA_SECURITY_KEY=\).*|\1$(openssl rand -base64 32)|" \
  .env.example >"$settings"

echo "== The image"
compose build --quiet || exit 1
image() { docker run --rm --entrypoint bash thidua-portal -c "$1"; }
promise "runs as an unprivileged user" is 10001:10001 docker image inspect --format '{{.Config.User}}' thidua-portal
promise "carries no database programs and no embedded database" not image 'find / -xdev -iname "*embedded*postgres*" 2>/dev/null | grep .'
promise "carries no compiler of its own sources, no build tools" not image 'find / -xdev \( -name pom.xml -o -name "mvn*" \) 2>/dev/null | grep .'
promise "carries no key and no password" not says 'THIDUA_SECURITY_KEY|PASSWORD' docker image inspect --format '{{.Config.Env}}' thidua-portal
promise "does not start without a database, and says so" says 'spring.datasource.url' docker run --rm thidua-portal
promise "does not start as a trial, whatever it is told" not docker run --rm thidua-portal --thidua.trial=true

echo "== One node"
begun=$(seconds)
compose up -d --wait --wait-timeout 300 || { compose logs --tail 50; exit 1; }
echo "        healthy after $(since "$begun") s, with an empty database"
promise "answers" is 200 status http://127.0.0.1:8080/
promise "offers the login" is 200 status http://127.0.0.1:8080/dang-nhap
promise "shows its setup code in the log, once" is 1 sh -c "docker compose --project-name thidua-check --env-file $settings logs portal 2>/dev/null | grep -cE 'setup code'"
promise "knows no trial account" not signs_in an-phu thidua-dung-thu
promise "knows no trial administrator" not signs_in quan-tri thidua-dung-thu
promise "begins with what an earlier start learnt" inside portal grep -q portal.aot /proc/1/maps
promise "has a read-only file system" not inside portal touch /portal/x
promise "may write temporary files" inside portal touch /tmp/x
promise "holds no capability" says 'CapEff:\s0+$' inside portal cat /proc/1/status
promise "can gain none" says 'NoNewPrivs:\s1' inside portal cat /proc/1/status
promise "is the only thing that listens outside" not says '0.0.0.0|:5432->|:9090->' compose ps --format '{{.Ports}}'
promise "keeps its figures to itself" is 404 status http://127.0.0.1:8080/actuator/env
promise "its database has no way out" is true docker network inspect --format '{{.Internal}}' thidua-check_data
promise "its database has a read-only file system too" not inside database touch /x

echo "== Starting again, on a database that is there"
compose stop portal >/dev/null 2>&1
begun=$(seconds)
compose start portal >/dev/null 2>&1
until [ "$(status http://127.0.0.1:8080/)" = 200 ]; do sleep 0.2; done
echo "        first page after $(since "$begun") s, $(worked) s of processor time; memory $(docker stats --no-stream --format '{{.MemUsage}}' "$(compose ps -q portal)")"

echo "== What starting costs, with what the image learnt beforehand and without"
for mode in auto off; do
  begun=$(seconds)
  node=$(compose run --detach --no-deps --env "JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=34 -XX:AOTMode=$mode" portal 2>/dev/null)
  within() { docker exec "$node" bash -c "$1"; }
  until within 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET / HTTP/1.0\r\nHost: x\r\n\r\n" >&3 && read -r _ s _ <&3 && [ "$s" = 200 ]' 2>/dev/null; do sleep 0.2; done
  printf '        AOTMode=%-4s first page after %s s, %s s of processor time, %s MB resident\n' "$mode" "$(since "$begun")" \
    "$(within 'cat /proc/1/stat' | awk '{ printf "%.1f", ($14 + $15) / 100 }')" \
    "$(within 'cat /proc/1/status' | awk '/VmRSS/ { print int($2 / 1024) }')"
  docker rm --force "$node" >/dev/null
done

echo "== Without its database, and with it again"
compose kill database >/dev/null 2>&1
promise "readers go on" is 200 status http://127.0.0.1:8080/
promise "staff are asked to come again" is 503 status -b phien=c29tZWJvZHk= http://127.0.0.1:8080/viec-can-lam
promise "the supervisor is told" is 503 inside portal bash -c 'exec 3<>/dev/tcp/127.0.0.1/9090; printf "GET /actuator/health HTTP/1.0\r\nHost: x\r\n\r\n" >&3; read -r _ s _ <&3; echo $s'
promise "comes back by itself" compose up -d --wait --wait-timeout 120

echo "== Two nodes behind a proxy with TLS"
promise "start" compose --profile nodes up -d --wait --wait-timeout 300
site=https://localhost
promise "answers over TLS" is 200 status $site/
promise "leads plain HTTP to TLS" is 308 status http://localhost/
promise "says so for a year (HSTS)" says 'strict-transport-security: max-age=31536000' curl -skI $site/
promise "sends its cookies over TLS only" says 'set-cookie: phien=.*secure' curl -skI $site/dang-nhap
failures=$(mktemp)
for node in portal portal-2; do
  (while [ -e "$failures" ]; do s=$(status $site/dang-nhap); [ "$s" = 200 ] || echo "$s" >>"$failures"; done) &
  compose stop "$node" >/dev/null 2>&1
  promise "goes on while $node is stopped" is 200 status $site/
  compose start "$node" >/dev/null 2>&1
  compose --profile nodes up -d --wait --wait-timeout 120 >/dev/null 2>&1
done
promise "no request failed meanwhile ($(wc -l <"$failures") did)" not test -s "$failures"
rm -f "$failures"
wait

exit $broken
