#!/usr/bin/env bash
# Expected: the 20th Monday of the year and the Monday of week 20, both examples in RFC 5545 (3.8.5.3), are one day a year; 29
# February, each year, is in leap years alone (3.3.10); the last of the days 28 to 30 is one day a month.
# Happens: the 20th Monday is every Monday from it on, and so is the Monday of week 20, but for the first; 29 February is 1
# March in other years; and from March on all of the days 28 to 30 are there. No error. rrule has the days of the standard, and
# so has ical.js for the last weekday of a month.
# Seen with ical.js 2.2.1 and rrule 2.8.1 (npm) under Node 20, 1 December 2026. Who meets it: who shows yearly and monthly
# reviews with the library that Thunderbird and Nextcloud use.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1
cat >try.mjs <<'J'
import ICAL from 'ical.js'
import rrule from 'rrule'
for (const [start, rule] of [
  ['2022-01-31', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['1997-05-19', 'FREQ=YEARLY;BYDAY=20MO'],
  ['1997-05-12', 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO'],
  ['2024-02-29', 'FREQ=YEARLY'],
  ['2022-01-30', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'],
]) {
  const next = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start))
  const days = [0, 1, 2, 3].map(() => next.next().toString().slice(0, 10))
  const want = rrule.rrulestr(`DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}`).all((_, i) => i < 4).map(d => d.toISOString().slice(0, 10))
  console.log(`${rule}\n  ical.js ${days.join(' ')}\n  rrule   ${want.join(' ')}`)
}
J
TZ=UTC node try.mjs | tee seen
cat >want <<'T'
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
  ical.js 2022-01-31 2022-02-28 2022-03-31 2022-04-29
  rrule   2022-01-31 2022-02-28 2022-03-31 2022-04-29
FREQ=YEARLY;BYDAY=20MO
  ical.js 1997-05-19 1997-05-26 1997-06-02 1997-06-09
  rrule   1997-05-19 1998-05-18 1999-05-17 2000-05-15
FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
  ical.js 1997-05-19 1997-05-26 1997-06-02 1997-06-09
  rrule   1997-05-12 1998-05-11 1999-05-17 2000-05-15
FREQ=YEARLY
  ical.js 2024-02-29 2025-03-01 2026-03-01 2027-03-01
  rrule   2024-02-29 2028-02-29 2032-02-29 2036-02-29
FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1
  ical.js 2022-01-30 2022-02-28 2022-03-28 2022-03-29
  rrule   2022-01-30 2022-02-28 2022-03-30 2022-04-30
T
cmp want seen
