#!/usr/bin/env bash
# Measures the entry grid: a page of 100 criteria, and cells saved by 50 editors at once, in a portal and a PostgreSQL of their own:
#
#   src/test/bench/entry-grid.sh
#
# phone=true measures instead how fast a slow phone shows what is typed, and how it scrolls (needs Chromium).
# editors=50 seconds=60 pause=2000 (milliseconds between two cells of an editor) change the load. Needs a JDK and nothing else;
# prints one Markdown table; docs/benchmarks.md says on which machine which figures came out.
set -euo pipefail

cd "$(dirname "$0")/../../.."
classpath=$(mktemp)
trap 'rm -f "$classpath"' EXIT

./mvnw -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"
java -Xmx1g -Deditors="${editors:-50}" -Dseconds="${seconds:-60}" -Dpause="${pause:-2000}" -Dphone="${phone:-false}" -Dlogging.level.root=WARN \
  -cp "target/test-classes:target/classes:$(cat "$classpath")" vn.thidua.EntryGridBench
