#!/usr/bin/env bash
# Rates the five kinds of public page with Lighthouse, mobile profile:
#
#   src/test/bench/lighthouse.sh [http://localhost:8080]
#
# Needs Node and Chromium; LIGHTHOUSE is a folder where "npm install lighthouse" was run. Only the performance score depends on the
# machine: on one that does other work at the same time it says nothing. Prints a Markdown table.
set -euo pipefail

site=${1:-http://localhost:8080}
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium-headless-shell || command -v chromium)} # the first draws no window, which costs time too
report=$(mktemp)
trap 'rm -f "$report"' EXIT
cd "${LIGHTHOUSE:-/tmp/lighthouse}"

echo "| page | performance | accessibility | best practices | SEO |"
echo "|---|--:|--:|--:|--:|"
for page in / /cum/so-2 /cum/so-2/2023 /don-vi/tri-ton /chi-tieu/BUDGET_REVENUE; do
  curl -fsS "$site$page" -o /dev/null # ready in memory, as for all readers but the first
  npx --no-install lighthouse "$site$page" --quiet --output=json --output-path="$report" \
    --chrome-flags="--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking" >/dev/null
  node -e '
    const { categories } = JSON.parse(require("fs").readFileSync(process.argv[2]));
    const scores = ["performance", "accessibility", "best-practices", "seo"].map((each) => Math.round(categories[each].score * 100));
    console.log(`| \`${process.argv[1]}\` | ${scores.join(" | ")} |`);' "$page" "$report"
done
