#!/usr/bin/env bash
# Expected: a calendar reader hands on the text of SUMMARY as a text, whether or not the line says which language it is in
# (LANGUAGE, RFC 5545, 3.2.10), which a calendar in two languages will.
# Happens: with the parameter the summary is an object of the text and its parameters, without it a text; what shows it says
# "[object Object]". ical.js gives the text in both cases.
# Seen with node-ical 0.27.2 and ical.js 2.2.1 (npm) under Node 20, 1 December 2026. Who meets it: who writes events in a
# language other than the calendar's; leave the parameter out.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent node-ical@0.27.2 ical.js@2.2.1 >/dev/null
cat >try.js <<'J'
const event = line => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//try//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20220109T180000Z',
  'DTSTART;VALUE=DATE:20220112', line, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const node = require('node-ical');
const ical = require('ical.js').default || require('ical.js');
for (const line of ['SUMMARY:Review', 'SUMMARY;LANGUAGE=ar:مراجعة']) {
  const text = event(line);
  const [a] = Object.values(node.sync.parseICS(text)).filter(e => e.type === 'VEVENT');
  const b = new ical.Event(new ical.Component(ical.parse(text)).getFirstSubcomponent('vevent'));
  console.log(`${line} | node-ical: ${typeof a.summary} ${a.summary} | ical.js: ${typeof b.summary} ${b.summary}`);
}
J
node try.js | tee seen
grep -q '^SUMMARY:Review | node-ical: string Review | ical.js: string Review$' seen &&
  grep -q 'LANGUAGE=ar.*node-ical: object \[object Object\] | ical.js: string' seen
