#!/usr/bin/env bash
# Expected: a reader of dates in running text finds "6-9 January 2022" in a note and nothing in "may 50 of them stay".
# Happens: it finds both; the second is 1 May 2050. "sat on the fence" is a Saturday, "march on the capital" a month.
# chrono.strict finds the first only.
# Seen with chrono-node 2.10.3 (npm), 1 December 2026. Who meets it: who fills in days from analysts' notes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >try.mjs <<'JS'
import * as chrono from 'chrono-node'
const now = new Date('2026-12-01T12:00:00Z')
for (const text of ['6-9 January 2022', 'may 50 of them stay', 'they sat on the fence', 'they march on the capital'])
  for (const [name, c] of [['casual', chrono.casual], ['strict', chrono.strict]])
    console.log(name, '"' + text + '"', c.parse(text, now).map((r) => '"' + r.text + '" ' + r.start.date().toISOString().slice(0, 10)).join(', ') || 'nothing')
JS
TZ=UTC node try.mjs | tee seen
grep -q '^casual "may 50 of them stay" "may 50" 2050-05-01$' seen && grep -q '^casual "they sat on the fence" "sat"' seen
