#!/usr/bin/env bash
# Expected: numbers() finds the counts in "5 of 7 ships left", 5 and 7, and the year or the two numbers in "twenty twenty two";
# percentages() both ends of "fifty to sixty percent"; and writing numbers as words or figures keeps the sentence true.
# Happens: 5 of 7 is one number, 0.714, and as words the sentence is "point seven one four ships left"; "twenty twenty two" is 0
# and 2, and as figures "0 2"; of "fifty to sixty percent" 60 alone is a percentage; "1 500 men" is "one five hundred men".
# "2,500 of the 3,000 men" and "between 45% and 55%" are read right.
# Seen with compromise 14.17.0 (npm) under Node 20, 1 December 2026. Who meets it: who takes counts and likelihoods from English
# text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0
cat >try.mjs <<'J'
import nlp from 'compromise'
const list = found => JSON.stringify(Array.isArray(found) ? found : [])
for (const text of ['2,500 of the 3,000 men left', '5 of 7 ships left', 'twenty twenty two', 'between 45% and 55%', 'fifty to sixty percent', '1 500 men'])
  console.log(`${text}: numbers ${list(nlp(text).numbers().get())}, percentages ${list(nlp(text).percentages().get())}, as words "${
    nlp(text).numbers().toText().all().text()}", as figures "${nlp(text).numbers().toNumber().all().text()}"`)
J
node try.mjs | tee seen
grep -q '^2,500 of the 3,000 men left: numbers \[2500,3000\]' seen && grep -q '^5 of 7 ships left: numbers \[0.714\].*"point seven one four ships left"' seen &&
  grep -q '^twenty twenty two: numbers \[0,2\].*as figures "0 2"$' seen && grep -q '^between 45% and 55%: .*percentages \[45,55\]' seen &&
  grep -q '^fifty to sixty percent: .*percentages \[60\]' seen && grep -q '^1 500 men: .*"one five hundred men"' seen
