#!/usr/bin/env bash
# Expected: a column of days as Europeans write them, 12.01.22 and 13.01.22, is read as text, or as 12 and 13 January 2022.
# Happens: DuckDB's CSV reader takes it for year, month, day: 22 January 2012 and 22 January 2013. With 31.01.22, too, the
# same (22 January 2031). No message. ISO days are read right.
# Seen with @duckdb/node-api 1.5.6-r.1 (npm), 1 December 2026. Who meets it: who loads a spreadsheet of clippings.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1
printf 'source,published\ngazette,12.01.22\nherald,13.01.22\nwire,31.01.22\n' >clippings.csv
cat >try.js <<'JS'
const { DuckDBInstance } = require('@duckdb/node-api')
;(async () => {
  const db = await (await DuckDBInstance.create()).connect()
  const rows = (await db.runAndReadAll("select source, published::varchar, typeof(published) from 'clippings.csv'")).getRows()
  for (const r of rows) console.log(r.join(' '))
})()
JS
node try.js | tee seen
printf 'gazette 2012-01-22 DATE\nherald 2013-01-22 DATE\nwire 2031-01-22 DATE\n' | cmp - seen
