#!/usr/bin/env bash
# Expected: a newspaper article and a web page with the same author and day come back from RIS with both.
# Happens: citation-js writes TY NEWS without AU and without DA (the year alone stays), so that its own reading of what it
# wrote has neither author nor day. The web page keeps both. A day given as a range keeps its first day only.
# Seen with @citation-js/core, plugin-csl and plugin-ris 0.7.18 (npm), 1 December 2026. Who meets it: who moves press
# clippings between reference managers through RIS; CSL-JSON keeps them whole.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.7.18 @citation-js/plugin-csl@0.7.18 @citation-js/plugin-ris@0.7.18
cat >try.js <<'JS'
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-csl')
require('@citation-js/plugin-ris')
const author = [{ family: 'Haddad', given: 'Rim' }]
const one = (id, type, last) => ({ id, type, title: 'Ships wait', author, issued: { 'date-parts': [[2022, 1, 9]].concat(last ? [last] : []) } })
const ris = new Cite([one('a', 'article-newspaper'), one('b', 'webpage'), one('c', 'webpage', [2022, 1, 12])]).format('ris')
console.error(ris)
for (const x of new Cite(ris).data) console.log(x.type, x.author ? x.author[0].family : 'nobody', JSON.stringify(x.issued['date-parts']))
JS
node try.js | tee seen
printf 'article-newspaper nobody [[2022]]\nwebpage Haddad [[2022,1,9]]\nwebpage Haddad [[2022,1,9]]\n' | cmp - seen
