#!/usr/bin/env bash
# Expected: a tabular data package of Frictionless Data whose CSV is plain RFC 4180 is read with commas, which is the default
# of its dialect when none is stated.
# Happens: the reader guesses the dialect from what stands in the cells. A column of prose with one semicolon a sentence, some
# of it quoted for its commas and some not, is read with semicolons and ends in "Data source parsing error"; six such rows are
# read, ten are not. Stated in the package ("dialect": {"delimiter": ","}) all are read.
# Seen with datapackage 1.1.10, tableschema 1.12.6 and csv-sniffer 0.1.1 (npm) under Node 20, 1 December 2026. Who meets it:
# who hands on tables of sentences; state the dialect.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent datapackage@1.1.10 tableschema@1.12.6 >/dev/null 2>&1
cat >try.js <<'J'
const { Package } = require('datapackage');
const fs = require('fs');
const row = i => (i % 2 ? `closed,fact,The port is quiet; nobody left on day ${i}.` : `closed,fact,"If pilots leave, it closes; that is day ${i}, at most."`);
const write = n => fs.writeFileSync('t.csv', ['scenario,kind,says', ...Array.from({ length: n }, (_, i) => row(i))].join('\n') + '\n');
(async () => {
  for (const [n, dialect] of [[6], [10], [10, { delimiter: ',' }]]) {
    write(n);
    const fields = ['scenario', 'kind', 'says'].map(name => ({ name, type: 'string' }));
    const p = await Package.load({ profile: 'tabular-data-package', resources: [{ name: 't', path: 't.csv', profile: 'tabular-data-resource', schema: { fields }, ...(dialect && { dialect }) }] }, { basePath: '.' });
    const read = await p.resources[0].read().then(rows => rows.length + ' rows', e => e.message);
    console.log(n, dialect ? 'stated' : 'not stated', p.valid, read);
  }
})();
J
node try.js | tee seen
grep -q '^6 not stated true 6 rows$' seen && grep -q '^10 not stated true Data source parsing error$' seen && grep -q '^10 stated true 10 rows$' seen
