#!/usr/bin/env bash
# Expected: FREQ=MONTHLY;BYMONTHDAY=-1 falls on the last day of each month, and with BYSETPOS=-1 among the weekdays on its last
# weekday (RFC 5545, 3.3.10). "Monthly" from the 31st passes over months without one.
# Happens: ts-ics counts from the last but one: 27 February, 30 March, 29 April, and the last weekday but one. "Monthly" from 31
# January is 28 February and then the 28th of every month. The last Friday (BYDAY=-1FR) is right. rrule has all the days of the
# standard. No error.
# Seen with ts-ics 2.4.6 and rrule 2.8.1 (npm) under Node 20, 1 December 2026. Who meets it: who reads reviews at the end of
# each month from a calendar.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 rrule@2.8.1
cat >try.mjs <<'J'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics'
import rrule from 'rrule'
const day = d => d.toISOString().slice(0, 10)
for (const rule of ['FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY']) {
  const parsed = convertIcsRecurrenceRule(undefined, { value: rule, options: {} })
  const days = extendByRecurrenceRule(parsed, { start: new Date('2022-01-31'), end: new Date('2022-12-31') })
  const want = rrule.rrulestr(`DTSTART:20220131T000000Z\nRRULE:${rule}`).all((_, i) => i < 4)
  console.log(`${rule}\n  ts-ics ${days.slice(0, 4).map(day).join(' ')}\n  rrule  ${want.map(day).join(' ')}`)
}
J
TZ=UTC node try.mjs | tee seen
cat >want <<'T'
FREQ=MONTHLY;BYDAY=-1FR
  ts-ics 2022-02-25 2022-03-25 2022-04-29 2022-05-27
  rrule  2022-02-25 2022-03-25 2022-04-29 2022-05-27
FREQ=MONTHLY;BYMONTHDAY=-1
  ts-ics 2022-02-27 2022-03-30 2022-04-29 2022-05-30
  rrule  2022-01-31 2022-02-28 2022-03-31 2022-04-30
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1
  ts-ics 2022-02-25 2022-03-30 2022-04-28 2022-05-30
  rrule  2022-01-31 2022-02-28 2022-03-31 2022-04-29
FREQ=MONTHLY
  ts-ics 2022-01-31 2022-02-28 2022-03-28 2022-04-28
  rrule  2022-01-31 2022-03-31 2022-05-31 2022-07-31
T
cmp want seen
