#!/usr/bin/env bash
# Measures what the first reader waits for after a publication, on a node that did not make it and has nothing ready:
#
#   PGHOST=127.0.0.1 PGPORT=… PGPASSWORD=… src/test/bench/first-request.sh PROCESS [http://localhost:8080]
#
# PROCESS is the id of the portal, a trial that is thrown away afterwards; start it with --thidua.pages.ahead=false, or the pages are
# ready before anybody asks. Each round gives public content a new stamp, as a publication does, and asks once. Needs Linux, psql and
# curl. Prints a Markdown table of what a reader waits, and of what the processor is busy, which does not depend on other work.
set -euo pipefail

process=$1
site=${2:-http://localhost:8080}
runs=${RUNS:-15}
pages=(/cum/so-2/2023 / /cum/so-2 /don-vi/tri-ton /chi-tieu/BUDGET_REVENUE)
used() { { cat /proc/"$process"/task/*/schedstat 2>/dev/null || true; } | awk '{ sum += $1 } END { printf "%.0f", sum / 1000 }'; } # microseconds

first() { # page, times -> lines of "milliseconds-waited milliseconds-of-processor"
  for _ in $(seq "$2"); do
    psql -qtA -U postgres thidua -c "update publication_stamp set stamp = gen_random_uuid()"
    sleep 0.6 # longer than a node may go without asking for the stamp
    local before waited; before=$(used)
    waited=$(curl -fsS "$site$1" -o /dev/null -w '%{time_total}')
    echo "$waited $(($(used) - before))" | awk '{ printf "%.1f %.1f\n", $1 * 1000, $2 / 1000 }'
  done
}
quantile() { # column, share
  sort -n -k"$1" | awk -v column="$1" -v share="$2" '{ value[NR] = $column } END { print value[int((NR - 1) * share) + 1] }'
}

for page in "${pages[@]}"; do first "$page" 10 >/dev/null; done # warm
echo "| first request of | waited, median | waited, longest of $runs | processor, median |"
echo "|---|--:|--:|--:|"
for page in "${pages[@]}"; do
  lines=$(first "$page" "$runs")
  echo "| \`$page\` | $(quantile 1 0.5 <<<"$lines") ms | $(quantile 1 1 <<<"$lines") ms | $(quantile 2 0.5 <<<"$lines") ms |"
done
