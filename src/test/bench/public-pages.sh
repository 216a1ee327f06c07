#!/usr/bin/env bash
# Measures how fast public pages are served, as ratios to a static file of the same size from the same server, in one run:
#
#   src/test/bench/public-pages.sh [http://localhost:8080] [/cum/so-2/2023]
#
# The portal has to run in trial mode with --spring.web.resources.static-locations=classpath:/static/,file:/tmp/thidua-bench/
# Needs wrk and curl. Prints one Markdown table; docs/benchmarks.md says on which machine which figures came out.
set -euo pipefail

site=${1:-http://localhost:8080}
page=${2:-/cum/so-2/2023}
folder=/tmp/thidua-bench
seconds=${SECONDS_EACH:-10}
connections=${CONNECTIONS:-32}

mkdir -p "$folder/js"
curl -fsS "$site$page" -o "$folder/js/same-size.html"
size=$(stat -c %s "$folder/js/same-size.html")
curl -fsS "$site/js/same-size.html" -o /dev/null

measure() { # address -> "requests/s p99-in-ms"
  wrk -t2 -c"$connections" -d"${seconds}s" --latency "$site$1" | awk '
    /99%/ { unit = $2; sub(/[0-9.]+/, "", unit); value = $2 + 0; p99 = unit == "us" ? value / 1000 : unit == "s" ? value * 1000 : value }
    /Requests\/sec/ { rate = $2 }
    END { printf "%.0f %.2f", rate, p99 }'
}

measure "$page" >/dev/null; measure /js/same-size.html >/dev/null # warm
read -r static_rate static_p99 <<<"$(measure /js/same-size.html)"
read -r page_rate page_p99 <<<"$(measure "$page")"

gzipped=$(curl -fsS -H 'Accept-Encoding: gzip' "$site$page" | wc -c)
css=$(curl -fsS "$site$page" | grep -o '/css/portal[^"]*\.css' | head -1)
css_size=$(curl -fsS -H 'Accept-Encoding: gzip' "$site$css" | wc -c)
again=$(curl -fsS -o /dev/null -w '%{http_code}' -H "If-None-Match: $(curl -fsSI "$site$page" | tr -d '\r' | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')" "$site$page")

echo "| what | static file | public page | ratio |"
echo "|---|--:|--:|--:|"
echo "| requests a second, $size bytes, $connections connections | $static_rate | $page_rate | $(awk "BEGIN { printf \"%.2f\", $page_rate / $static_rate }") |"
echo "| p99, ms | $static_p99 | $page_p99 | $(awk "BEGIN { printf \"%.2f\", $page_p99 / $static_p99 }") |"
echo
echo "HTML $gzipped bytes and CSS $css_size bytes compressed; asked again with its entity tag the page answers $again."
