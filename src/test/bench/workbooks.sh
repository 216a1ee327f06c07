#!/usr/bin/env bash
# Measures workbooks and papers at a running trial, as a clerk meets them:
#
#   src/test/bench/workbooks.sh [http://localhost:8080] [process-id of the portal]
#
# A workbook of 5 000 filled cells is sent and previewed; hostile ones are sent and refused; the yearly report is drawn up as PDF.
# With the process id the heap is told before and after the hostile ones, each time after a collection. Needs curl, python3 and, for
# the heap, jcmd. Nothing is confirmed, so the trial's report stays as it is.
set -euo pipefail

site=${1:-http://localhost:8080}
process=${2:-}
report=/nhap-lieu/so-2/2023/an-phu/bang-tinh
runs=${RUNS:-5}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

token() { sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }

sign_in() { # login -> cookies in $folder/login
  local page
  page=$(curl -fsS -c "$folder/$1" -b "$folder/$1" "$site/dang-nhap")
  curl -fsS -o /dev/null -c "$folder/$1" -b "$folder/$1" --data-urlencode "_csrf=$(token <<<"$page")" \
    --data-urlencode "username=$1" --data-urlencode 'password=thidua-dung-thu' "$site/dang-nhap"
}

middle() { sort -n | awk '{ all[NR] = $1 } END { printf "%.2f", all[int((NR + 1) / 2)] }'; }

send() { # file -> "status seconds address"
  local hidden
  hidden=$(curl -fsS -b "$folder/an-phu" -c "$folder/an-phu" "$site$report" | token)
  curl -sS -o /dev/null -b "$folder/an-phu" -c "$folder/an-phu" -H "Origin: $site" -F "_csrf=$hidden" -F "file=@$1" \
    -w '%{http_code} %{time_total} %{redirect_url}\n' "$site$report"
}

heap() { # kilobytes in use after a collection
  jcmd "$process" GC.run >/dev/null
  jcmd "$process" GC.class_histogram -all 2>/dev/null | awk '/^Total/ { printf "%d", $3 / 1024 }'
}

sign_in an-phu
sign_in cong-bo
curl -fsS -b "$folder/an-phu" -o "$folder/own.xlsx" "$site$report/tep"

python3 - "$folder" <<'PYTHON'
import re, sys, zipfile
folder = sys.argv[1]
own = zipfile.ZipFile(folder + "/own.xlsx")

def write(name, parts):
    with zipfile.ZipFile(folder + "/" + name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for part in own.namelist():
            if part not in parts:
                file.writestr(part, own.read(part))
        for part, content in parts.items():
            with file.open(part, "w", force_zip64=True) as into:
                for block in (content if isinstance(content, list) else [content]):
                    into.write(block)

results = "xl/worksheets/sheet1.xml"
sheet = own.read(results).decode()
filled = len(re.findall(r"<c [^>]*>.*?<v>", sheet))
last = max(map(int, re.findall(r'<row r="(\d+)"', sheet)))
rows, cells = "", filled
while cells < 5000:
    last += 1
    rows += f'<row r="{last}">' + "".join(f'<c r="{column}{last}"><v>{last}</v></c>' for column in "ABCDEFGHIJ") + "</row>"
    cells += 10
write("5000.xlsx", {results: sheet.replace("</sheetData>", rows + "</sheetData>").encode()})

line = b'<row><c><v>1</v></c></row>'
write("rows.xlsx", {results: [b'<worksheet><sheetData>'] + [line * 10000] * 1000 + [b'</sheetData></worksheet>']})
write("bomb.xlsx", {"xl/media/image1.bin": [b"\0" * 1024 * 1024] * 1024})
write("links.xlsx", {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})
import os
with zipfile.ZipFile(folder + "/heavy.xlsx", "w", zipfile.ZIP_STORED) as file:
    file.writestr("xl/media/image1.bin", os.urandom(20 * 1024 * 1024))
PYTHON

times() { # file: the middle of the times and what the portal answered
  local all status
  for _ in $(seq "$runs"); do send "$1"; done >"$folder/times"
  all=$(awk '{ print $2 }' "$folder/times" | middle)
  status=$(awk '{ print $1 }' "$folder/times" | sort -u | tr '\n' ' ')
  echo "$all $status"
}

echo "| what | target | middle of $runs, s | answer |"
echo "|---|--:|--:|---|"

for _ in $(seq "$runs"); do
  read -r status sent address <<<"$(send "$folder/5000.xlsx")"
  [ "$status" = 302 ] || { echo "the workbook of 5 000 cells was answered $status" >&2; exit 1; }
  seen=$(curl -fsS -o "$folder/preview.html" -b "$folder/an-phu" -w '%{time_total}' "$address")
  awk "BEGIN { print $sent + $seen }"
done >"$folder/previews"
echo "| workbook of 5 000 cells sent and previewed | 3 | $(middle <"$folder/previews") | previewed |"

[ -z "$process" ] || before=$(heap)
for hostile in "heavy:20 MB of noise" "bomb:1 GB packed into $(($(stat -c %s "$folder/bomb.xlsx") / 1024)) KB" \
  "rows:10 million rows in $(($(stat -c %s "$folder/rows.xlsx") / 1024)) KB" "links:links to other workbooks"; do
  read -r time status <<<"$(times "$folder/${hostile%%:*}.xlsx")"
  echo "| ${hostile#*:} refused | 1 | $time | $status |"
done
[ -z "$process" ] || echo "| heap before and after the hostile ones, KB | flat | | $before, $(heap) |"

paper=/xep-hang/so-2/2023/van-ban/bao-cao-tong-ket.pdf
for _ in $(seq "$runs"); do
  curl -fsS -o /dev/null -b "$folder/cong-bo" -w '%{time_total}\n' "$site$paper"
done >"$folder/papers"
echo "| PDF of the yearly report | 2 | $(middle <"$folder/papers") | drawn up |"
