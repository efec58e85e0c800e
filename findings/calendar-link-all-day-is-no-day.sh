#!/usr/bin/env bash
# Expected: an all-day event that one library writes is an all-day event for those that read calendars:
# DTSTART;VALUE=DATE:20220106 (RFC 5545, 3.3.4); and a comma in its title is escaped (3.3.11).
# Happens: calendar-link writes DTSTART:20220106, which says that a moment follows. ical.js, which Thunderbird and Nextcloud
# use, refuses the event, ts-ics has "Invalid Date" in it and says nothing, and node-ical reads a day. Commas and semicolons
# stand bare.
# Seen with calendar-link 2.11.5, ical.js 2.2.1, ts-ics 2.4.6 and node-ical 0.27.2 (npm) under Node 20, 1 December 2026. Who
# meets it: who offers a day of review to be added to a calendar, and tries it with one reader alone.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund calendar-link@2.11.5 ical.js@2.2.1 ts-ics@2.4.6 node-ical@0.27.2
cat >try.mjs <<'J'
import { createRequire } from 'module'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
const require = createRequire(import.meta.url)
const { ics } = require('calendar-link')
const text = decodeURIComponent(ics({ title: 'Review, second', start: '2022-01-06', allDay: true })).replace(/^data:[^,]*,/, '').replace(/\r?\n/g, '\r\n')
console.log('calendar-link writes', text.match(/DTSTART.*/)[0].trim(), '|', text.match(/SUMMARY.*/)[0].trim())
const ways = {
  'ical.js': () => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toString(),
  'ts-ics': () => String(convertIcsCalendar(undefined, text).events[0].start.date),
  'node-ical': () => Object.values(require('node-ical').sync.parseICS(text)).find(c => c.type === 'VEVENT').start.toDateString(),
}
for (const [name, way] of Object.entries(ways)) {
  try { console.log(`${name} reads ${way()}`) } catch (e) { console.log(`${name} refuses: ${e.message}`) }
}
J
TZ=UTC node try.mjs | tee seen
grep -q '^calendar-link writes DTSTART:20220106 | SUMMARY:Review, second$' seen && grep -q '^ical.js refuses: invalid date-time' seen &&
  grep -q '^ts-ics reads Invalid Date$' seen && grep -q '^node-ical reads Thu Jan 06 2022$' seen
