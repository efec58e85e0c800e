#!/usr/bin/env bash
# Expected: a day of Iran's calendar is the same day in every library, at least for the years that people now alive were born
# in, which are all on record: 21 March 1963 was 1 Farvardin 1342.
# Happens: persian-date has 30 Esfand 1341, and is a day behind until 20 March 1964; so it is through 1309 (1930-31) and 1474
# (2095-96), the years whose equinox falls just before noon. In its other mode, "algorithmic", which its README calls the
# default, it is a day ahead through 1404 (2025-26), which is known. jalaali-js and Node's ICU agree with each other.
# Seen with persian-date 1.1.0 and jalaali-js 2.0.1 (npm) under Node 20, 1 December 2026. Who meets it: who converts the dates
# of Iranian papers, days of birth above all.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund persian-date@1.1.0 jalaali-js@2.0.1
cat >try.mjs <<'J'
import PersianDate from 'persian-date'
import { toJalaali } from 'jalaali-js'
const parts = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
const icu = t => Object.fromEntries(parts.formatToParts(t).map(p => [p.type, p.value]))
const ways = {
  'persian-date': (y, m, d, mode) => {
    const p = new PersianDate(new Date(y, m - 1, d, 12)).toLocale('en')
    if (mode) p.toLeapYearMode(mode)
    return `${p.year()}-${p.month()}-${p.date()}`
  },
  'jalaali-js': (y, m, d) => Object.values(toJalaali(y, m, d)).join('-'),
  ICU: (y, m, d) => { const p = icu(Date.UTC(y, m - 1, d)); return `${p.year}-${p.month}-${p.day}` },
}
for (const day of [[1963, 3, 20], [1963, 3, 21], [1964, 3, 20], [1964, 3, 21], [1930, 6, 1], [2025, 4, 8]])
  console.log(`${day.join('-')}: ${Object.entries(ways).map(([name, way]) => `${name} ${way(...day)}`).join(', ')}`)
console.log(`2025-4-8 algorithmic: persian-date ${ways['persian-date'](2025, 4, 8, 'algorithmic')}`)
J
TZ=UTC node try.mjs | tee seen
cat >want <<'T'
1963-3-20: persian-date 1341-12-29, jalaali-js 1341-12-29, ICU 1341-12-29
1963-3-21: persian-date 1341-12-30, jalaali-js 1342-1-1, ICU 1342-1-1
1964-3-20: persian-date 1342-12-29, jalaali-js 1342-12-30, ICU 1342-12-30
1964-3-21: persian-date 1343-1-1, jalaali-js 1343-1-1, ICU 1343-1-1
1930-6-1: persian-date 1309-3-10, jalaali-js 1309-3-11, ICU 1309-3-11
2025-4-8: persian-date 1404-1-19, jalaali-js 1404-1-19, ICU 1404-1-19
2025-4-8 algorithmic: persian-date 1404-1-20
T
cmp want seen
