#!/usr/bin/env bash
# Expected: a deadline "by 31 March" includes that day, as "until 31 December" does; "the first half of 2022" ends in June;
# "6-9 January 2022" is four days; and "may" and "march" are months only where they are.
# Happens: "by 31 March 2022" ends on 30 March; the first half of a year is the year; "6-9 January 2022" is 1 January; "troops may
# march" is May and March, and "by May 50 soldiers had left" a stretch of April 1950.
# Seen with compromise 14.17.0 and compromise-dates 3.9.0 (npm) under Node 20, 1 December 2026. Who meets it: who takes the day
# of a test or a deadline from English text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent compromise@14.17.0 compromise-dates@3.9.0 >/dev/null 2>&1
cat >try.mjs <<'J'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const text of ['by 31 March 2022', 'until 31 December', 'the first half of 2022', '6-9 January 2022', 'troops may march', 'by May 50 soldiers had left']) {
  const found = nlp(text).dates({ today: '2022-01-12', timezone: 'UTC' }).get().map(d => d.start.slice(0, 10) + '..' + d.end.slice(0, 10));
  console.log(`${text}: ${found.join(' ')}`);
}
J
node try.mjs | tee seen
grep -q '^by 31 March 2022: 2022-01-12..2022-03-30$' seen && grep -q '^until 31 December: 2022-01-12..2022-12-31$' seen && grep -q '^the first half of 2022: 2022-01-01..2022-12-31$' seen &&
  grep -q '^6-9 January 2022: 2022-01-01..2022-01-01$' seen && grep -q '^troops may march: 2022-05-01..2022-05-31 2022-03-01..2022-03-31$' seen && grep -q '^by May 50 soldiers had left: 1950-04-' seen
