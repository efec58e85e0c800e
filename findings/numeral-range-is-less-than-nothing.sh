#!/usr/bin/env bash
# Expected: a text that is no single number, such as the range "30-40%" or "about 45 of 60", gives null, as words without
# figures do, or its first number; a number with a unit that is not known gives null or the number.
# Happens: all that is no figure or full stop is thrown away and the rest read as one number: "30-40%" is -30.4, "30–40%" is
# 30.4, "about 45 of 60" is 4560, "10 to 12" is 1012, 2022-01-06 is 20220106. Nothing is null.
# Seen with numeral 2.0.6 (npm), 1 December 2026. Who meets it: who reads likelihoods and counts from cells that people filled
# in.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund numeral@2.0.6
cat >try.cjs <<'J'
const numeral = require('numeral')
for (const text of ['45%', 'likely', '30-40%', '30–40%', 'about 45 of 60', '10 to 12', '2022-01-06']) {
  const n = numeral(text).value()
  console.log(`${text} is ${n === null ? n : +n.toFixed(6)}`)
}
J
node try.cjs | tee seen
cat >want <<'T'
45% is 0.45
likely is null
30-40% is -30.4
30–40% is 30.4
about 45 of 60 is 4560
10 to 12 is 1012
2022-01-06 is 20220106
T
cmp want seen
