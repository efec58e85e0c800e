#!/usr/bin/env bash
# Expected: the date of an article whose page says when it was published and when it was changed is the first; a day in numbers
# with full stops, 06.01.2022, is 6 January, as only those write it who put the day first.
# Happens: date is the day of the last change (1 March for a piece of 6 January), in meta elements and in JSON-LD alike;
# 06.01.2022 is 1 June, while 13.01.2022 on the next page is 13 January. datePublished, an option of its own, is right for the
# first two.
# Seen with metascraper 5.49.24 and metascraper-date 5.49.24 (npm) under Node 20, 1 December 2026. Who meets it: who dates
# sources by what their pages say, and asks what was known when.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund metascraper@5.49.24 metascraper-date@5.49.24 >/dev/null 2>&1
cat >try.mjs <<'J'
import metascraper from 'metascraper'
import date from 'metascraper-date'
const read = metascraper([date({ datePublished: true, dateModified: true })])
const page = (head, body = '') => `<!doctype html><html><head><title>Ships wait</title>${head}</head><body><article><h1>Ships wait</h1>${body}<p>Forty tankers lie at anchor.</p></article></body></html>`
const pages = {
  'in meta elements': page('<meta property="article:published_time" content="2022-01-06"><meta property="article:modified_time" content="2022-03-01">'),
  'in JSON-LD': page('<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2022-01-06", "dateModified": "2022-03-01"}</script>'),
  '06.01.2022': page('', '<span class="date">06.01.2022</span>'),
  '13.01.2022': page('', '<span class="date">13.01.2022</span>'),
}
for (const [name, html] of Object.entries(pages)) {
  const found = await read({ html, url: 'https://example.org/ships' })
  console.log(`${name}: date ${String(found.date).slice(0, 10)}, published ${String(found.datePublished).slice(0, 10)}`)
}
J
TZ=UTC node try.mjs | tee seen
cat >want <<'T'
in meta elements: date 2022-03-01, published 2022-01-06
in JSON-LD: date 2022-03-01, published 2022-01-06
06.01.2022: date 2022-06-01, published null
13.01.2022: date 2022-01-13, published null
T
cmp want seen
