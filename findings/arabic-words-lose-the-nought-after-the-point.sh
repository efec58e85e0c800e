#!/usr/bin/env bash
# Expected: a library that writes numbers in Arabic words, decimals among them, says 45.05 and 45.5 differently: the nought
# after the point is a word of its own ("forty-five point nought five").
# Happens: in two of three the nought is lost, so that 45.05 and 45.5 are the same words: number-to-arabic-words says
# "forty-five point five" for both, and tafgeetjs "forty-five dollars and five cents" for 45.5, which is a tenth of what it
# should be. The third, n2words, keeps it.
# Seen with number-to-arabic-words 1.5.3, tafgeetjs 2.1.0 and n2words 4.0.0 (npm) under Node 20, 1 December 2026. Who meets it:
# who has shares and sums written out or read aloud in Arabic.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund number-to-arabic-words@1.5.3 tafgeetjs@2.1.0 n2words@4.0.0
cat >try.mjs <<'J'
import { createRequire } from 'module'
import { toCardinal } from 'n2words/ar-SA'
const require = createRequire(import.meta.url)
const { toArabicWord } = require('number-to-arabic-words/dist/index-node.js')
const Tafgeet = require('tafgeetjs')
const ways = { 'number-to-arabic-words': toArabicWord, tafgeetjs: n => new Tafgeet(n, 'USD').parse(), n2words: n => toCardinal(n) }
for (const [name, say] of Object.entries(ways)) {
  console.log(`${name}: 45.5 ${say(45.5)} | 45.05 ${say(45.05)} | ${say(45.5) === say(45.05) ? 'same' : 'different'}`)
}
J
node try.mjs | tee seen
grep -q '^number-to-arabic-words: .*same$' seen && grep -q '^tafgeetjs: 45.5 .*وخمسة سنت.*same$' seen && grep -q '^n2words: .*different$' seen
