#!/usr/bin/env bash
# Expected: a reader of durations that takes P1D and P1W, as ISO 8601 writes them, takes P1M for a month, or refuses it; "6-9
# days" is six days, nine, or nothing.
# Happens: P1M is one minute, and P1Y2M a year and two minutes, without an error; so a review every P1M is due at once. Of "6-9
# days" the six is counted too, in the unit of the answer: 15 days when asked for days.
# Seen with parse-duration 2.1.9 (npm) under Node 20, 1 December 2026. Who meets it: who lets people write how often something
# is reviewed, and has days and weeks alone in the tests.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-duration@2.1.9
cat >try.mjs <<'J'
import parse from 'parse-duration'
for (const text of ['P1D', 'P1W', 'P1M', 'P1Y2M', '6-9 days', 'soon']) {
  const days = parse(text, 'd')
  console.log(`${text} is ${days === null ? 'nothing' : +days.toFixed(5) + ' days'}`)
}
J
node try.mjs | tee seen
cat >want <<'T'
P1D is 1 days
P1W is 7 days
P1M is 0.00069 days
P1Y2M is 365.25139 days
6-9 days is 15 days
soon is nothing
T
cmp want seen
