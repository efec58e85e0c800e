#!/usr/bin/env bash
# Expected: an open range of a bibliography in BibLaTeX, date={2022-01-06/} (from 6 January on), comes back from CSL-JSON as it
# was, in one tool and from one tool to the other.
# Happens: pandoc writes the open end as [0] and reads that back as the year 00: date={2022-01-06/00}, a range that ends two
# thousand years before it begins. citation-js writes null, on which pandoc stops, the records before it included; and it makes
# pandoc's [0] into 00 as well.
# Seen with pandoc 2.17.1.1 (Debian 12) and @citation-js/core and plugin-bibtex 0.8.2 (npm) under Node 20, 1 December 2026. Who
# meets it: who moves records of series, orders in force and running web pages.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
pandoc() { root/usr/bin/pandoc --data-dir="$dir/root/usr/share/pandoc/data" "$@"; }
cat >citation.cjs <<'J'
const { readFileSync } = require('fs')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
const text = readFileSync(process.argv[2], 'utf8')
const cite = new Cite(process.argv[2].endsWith('.json') ? JSON.parse(text) : text)
console.log(process.argv[3] === 'csl' ? JSON.stringify(cite.data.map(({ id, type, title, issued }) => ({ id, type, title, issued }))) : cite.format('biblatex'))
J
date() { grep -oE 'date *= *\{[^}]*\}' || echo 'no date'; }
echo '@online{a, title={Order in force}, date={2022-01-06/}}' >a.bib
pandoc -f biblatex -t csljson a.bib >pandoc.json
node citation.cjs a.bib csl >citation.json
{
  echo "pandoc writes $(tr -d ' \n' <pandoc.json | grep -o '"date-parts":\[\[.*\]\]')"
  echo "pandoc, read by pandoc: $(pandoc -f csljson -t biblatex pandoc.json | date)"
  echo "pandoc, read by citation-js: $(node citation.cjs pandoc.json biblatex | date)"
  echo "citation-js writes $(grep -o '"date-parts":[^}]*' citation.json)"
  echo "citation-js, read by pandoc: $(pandoc -f csljson -t biblatex citation.json 2>&1 | grep -o 'encountered Null')"
} | tee seen
cat >want <<'T'
pandoc writes "date-parts":[[2022,1,6],[0]]
pandoc, read by pandoc: date = {2022-01-06/00}
pandoc, read by citation-js: date = {2022-01-06/00}
citation-js writes "date-parts":[[2022,1,6],null]
citation-js, read by pandoc: encountered Null
T
cmp want seen
