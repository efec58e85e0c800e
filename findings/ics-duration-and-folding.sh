#!/usr/bin/env bash
# Expected: an all-day event of one day with an Arabic title comes out of the ics package as RFC 5545 wants it: DURATION:P1D,
# and lines of at most 75 octets.
# Happens: the duration is P1DT, which the grammar does not allow (a T must be followed by a time), and lines are folded by
# characters, so that an Arabic line has 132 octets.
# Seen with ics 3.12.0 (npm), 1 December 2026. Who meets it: who puts review days into a calendar.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ics@3.12.0
cat >try.mjs <<'JS'
import { createEvent } from 'ics'
const { error, value } = createEvent({
  start: [2022, 3, 31], duration: { days: 1 }, uid: 'review-1',
  title: 'مراجعة التقدير الأسبوعي لأسعار القمح في الموانئ الشمالية مع ملاحظات الفريق والمصادر والمؤشرات كلها',
})
if (error) throw error
const lines = value.split('\r\n')
console.log(lines.find((l) => l.startsWith('DURATION')))
console.log('longest line:', Math.max(...lines.map((l) => Buffer.byteLength(l))), 'octets')
JS
node try.mjs | tee seen
grep -qx 'DURATION:P1DT' seen && [ "$(sed -n 's/longest line: \([0-9]*\) octets/\1/p' seen)" -gt 75 ]
