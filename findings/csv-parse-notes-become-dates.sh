#!/usr/bin/env bash
# Expected: with cast_date, csv-parse turns cells that are dates into dates and leaves remarks alone.
# Happens: any cell that the engine's Date.parse accepts is a date: the remark "May be 5" becomes 5 May 2001 and
# "range 2022" becomes 1 January 2022. "45-55" stays.
# Seen with csv-parse 7.0.3 (npm) on Node.js 20, 1 December 2026. Who meets it: who reads a table with a column of notes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-parse@7.0.3
cat >try.mjs <<'JS'
import { parse } from 'csv-parse/sync'
for (const { note } of parse('note\nMay be 5\nrange 2022\n45-55\n', { columns: true, cast: true, cast_date: true }))
  console.log(note instanceof Date ? 'date ' + note.getFullYear() + '-' + (note.getMonth() + 1) : 'text ' + note)
JS
TZ=UTC node try.mjs | tee seen
printf 'date 2001-5\ndate 2022-1\ntext 45-55\n' | cmp - seen
