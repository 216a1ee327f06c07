#!/usr/bin/env bash
# Measures the first rendering of public pages before and after the database holds a hundred times the publications:
#
#   PGHOST=127.0.0.1 PGPORT=… PGPASSWORD=… src/test/bench/hundredfold.sh PROCESS [http://localhost:8080]
#
# PROCESS is the id of the portal, a trial that is thrown away afterwards. What is counted is the processor time of that process, the
# median of several renderings, so that other work on the machine does not count; needs Linux, psql and curl. Prints a Markdown table.
set -euo pipefail

process=$1
site=${2:-http://localhost:8080}
runs=${RUNS:-9}
pages=(/ /cum /cum/so-2 /cum/so-2/2023 /don-vi /don-vi/tri-ton /chi-tieu /chi-tieu/BUDGET_REVENUE /luan-phien /khen-thuong /lich-cong-bo /van-ban /du-lieu)
sql() { psql -qtA -U postgres thidua "$@"; }
used() { { cat /proc/"$process"/task/*/schedstat 2>/dev/null || true; } | awk '{ sum += $1 } END { printf "%.0f", sum / 1000 }'; } # microseconds

first() { # page, times -> median of processor milliseconds
  for _ in $(seq "$2"); do
    sql -c "update publication_stamp set stamp = gen_random_uuid()"
    sleep 0.6 # longer than a node may go without asking for the stamp
    local before; before=$(used)
    curl -fsS "$site$1" -o /dev/null
    echo $(($(used) - before))
  done | sort -n | awk '{ time[NR] = $1 } END { printf "%.1f", time[int((NR + 1) / 2)] / 1000 }'
}

for page in "${pages[@]}"; do first "$page" 3 >/dev/null; done # warm
declare -A few
for page in "${pages[@]}"; do few[$page]=$(first "$page" "$runs"); done
sql -f "$(dirname "$0")/hundredfold.sql"
for page in "${pages[@]}"; do first "$page" 3 >/dev/null; done
echo "| page | $(sql -c "select count(*) from publication where cluster_id = 'so-2' and year > 2020") publications, ms | $(sql -c 'select count(*) from publication') publications, ms | ratio |"
echo "|---|--:|--:|--:|"
for page in "${pages[@]}"; do
  many=$(first "$page" "$runs")
  echo "| \`$page\` | ${few[$page]} | $many | $(awk "BEGIN { printf \"%.2f\", $many / ${few[$page]} }") |"
done
