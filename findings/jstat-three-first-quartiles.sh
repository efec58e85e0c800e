#!/usr/bin/env bash
# Expected: one library gives one first quartile of 10, 20, 30 and 40, or says which of the usual definitions each function follows.
# Happens: percentile gives 17.5, quantiles 14.375 and quartiles 10, so that a range from the lower to the upper quartile of
# estimates depends on the function that was picked.
# Seen with jstat 1.9.6 (npm) under Node 20, 1 December 2026. Who meets it: who shows the middle half of what several people
# estimated.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent jstat@1.9.6 >/dev/null 2>&1
cat >try.cjs <<'J'
const { jStat } = require('jstat');
const estimates = [10, 20, 30, 40];
console.log(jStat.percentile(estimates, 0.25), jStat.quantiles(estimates, [0.25])[0], jStat.quartiles(estimates)[0]);
J
node try.cjs | tee seen
grep -q '^17.5 14.375 10$' seen
