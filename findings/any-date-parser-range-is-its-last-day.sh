#!/usr/bin/env bash
# Expected: a stretch of days (6-9 January 2022) is refused by a reader of single days, or read as its first; a day that does not
# exist (31 February) is refused; Egyptian Arabic reads a day in either set of digits.
# Happens: the stretch is its last day, 31 February is 3 March, and ar-EG reads ٦ يناير ٢٠٢٢ but not 6 يناير 2022, which ar reads.
# No error but for the last, which is an invalid date.
# Seen with any-date-parser 2.2.4 (npm) under Node 20, 1 December 2026. Who meets it: who takes the day of an event from
# pages in two languages.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent any-date-parser@2.2.4 >/dev/null 2>&1
cat >try.cjs <<'J'
const parser = require('any-date-parser').default || require('any-date-parser');
for (const [text, locale] of [['6-9 January 2022', 'en'], ['31 February 2022', 'en'], ['٦ يناير ٢٠٢٢', 'ar-EG'], ['6 يناير 2022', 'ar-EG'], ['6 يناير 2022', 'ar']]) {
  const day = parser.fromString(text, locale);
  console.log(locale, text, isNaN(day) ? 'invalid' : day.toISOString().slice(0, 10));
}
J
node try.cjs | tee seen
grep -q '^en 6-9 January 2022 2022-01-09$' seen && grep -q '^en 31 February 2022 2022-03-03$' seen && grep -q '^ar-EG ٦ يناير ٢٠٢٢ 2022-01-06$' seen &&
  grep -q '^ar-EG 6 يناير 2022 invalid$' seen && grep -q '^ar 6 يناير 2022 2022-01-06$' seen
