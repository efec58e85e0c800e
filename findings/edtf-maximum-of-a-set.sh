#!/usr/bin/env bash
# Expected: in edtf.js the maximum of [2022-01-06..2022-01-09] (one of the days from the 6th to the 9th) is the end of the
# 9th, as it is for the interval 2022-01-06/2022-01-09; and spring 2022 (2022-21) is not the winter months.
# Happens: the set's maximum is the end of its first day, so that a document "of the 6th to the 9th" seems to be of the 6th;
# and spring runs from 1 January to 31 March, the first quarter.
# Seen with edtf 4.11.1 (npm), 1 December 2026. Who meets it: who sorts sources whose day is known within bounds only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund edtf@4.11.1
cat >try.mjs <<'JS'
import edtf from 'edtf'
for (const text of ['2022-01-06/2022-01-09', '[2022-01-06..2022-01-09]', '2022-21']) {
  const d = edtf(text)
  console.log(text, d.type, new Date(d.min).toISOString().slice(0, 10), new Date(d.max).toISOString().slice(0, 10))
}
JS
node try.mjs | tee seen
printf '2022-01-06/2022-01-09 Interval 2022-01-06 2022-01-09\n[2022-01-06..2022-01-09] Set 2022-01-06 2022-01-06\n2022-21 Season 2022-01-01 2022-03-31\n' | cmp - seen
