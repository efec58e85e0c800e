#!/usr/bin/env bash
# Expected: a date in BibLaTeX that names a decade, a century or a year before our era (202X, 20XX, -0044; its manual has them
# from EDTF) comes out of a conversion to CSL-JSON as a text or is refused, as "y17e7" and a range without a beginning are.
# Happens: they become years: a document of the 2020s is of 2020, one of this century of 2000, and one of 45 BC of the year 0,
# its month gone. A season is left out with no sign. No message.
# Seen with @citation-js/core and plugin-bibtex 0.8.2 (npm) under Node 20, 1 December 2026; pandoc 2.17.1.1 leaves a decade out
# and has -45. Who meets it: who brings in records of archives, whose days are known within bounds only.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2
cat >try.cjs <<'J'
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
for (const date of ['2022-01-06', '202X', '20XX', '-0044-03', '2022-21', 'y17e7'])
  console.log(date, 'is', JSON.stringify(new Cite(`@online{a, title={T}, date={${date}}}`, { forceType: '@biblatex/text' }).data[0].issued))
J
node try.cjs | tee seen
cat >want <<'T'
2022-01-06 is {"date-parts":[[2022,1,6]]}
202X is {"date-parts":[[2020]]}
20XX is {"date-parts":[[2000]]}
-0044-03 is {"date-parts":[[0]]}
2022-21 is {"date-parts":[[2022]]}
y17e7 is {"literal":"y17e7"}
T
cmp want seen
