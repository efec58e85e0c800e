#!/usr/bin/env bash
# Expected: DuckDB reads a quoted CSV column of ten-digit hexadecimal ids as text.
# Happens: where every id in the sample happens to look like a number with an exponent, the column is a DOUBLE, in quotes
# or not, and an id such as "12e4567890" is read as Infinity. No error; every such id is the same value.
# Seen with @duckdb/node-api 1.5.6-r.1 (npm), 1 December 2026. Who meets it: who exports short hashes; a prefix that is no
# digit, or types given to read_csv, prevents it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @duckdb/node-api@1.5.6-r.1
printf '"id","status"\n"12e4567890","absent"\n"98e7654321","present"\n' >entries.csv
cat >try.js <<'JS'
const { DuckDBInstance } = require('@duckdb/node-api')
;(async () => {
  const db = await (await DuckDBInstance.create()).connect()
  const ask = async (sql) => (await db.runAndReadAll(sql)).getRows().map((r) => r.map(String).join(' ')).join('; ')
  console.log(await ask("select id, typeof(id), status from 'entries.csv'"))
  console.log(await ask("select count(distinct id)::int from 'entries.csv'"))
  console.log(await ask("select id, status from read_csv('entries.csv', types = {'id': 'VARCHAR'})"))
})()
JS
node try.js | tee seen
printf 'Infinity DOUBLE absent; Infinity DOUBLE present\n1\n12e4567890 absent; 98e7654321 present\n' | cmp - seen
