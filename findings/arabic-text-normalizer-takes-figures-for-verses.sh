#!/usr/bin/env bash
# Expected: normalizing Arabic text takes away vowel marks and ornaments, and, since the option for it is on, numbers of verses
# in their brackets (﴿٢﴾); figures in a sentence stay, in either set of digits.
# Happens: every digit of the Arabic set is taken for the number of a verse: «بنسبة ٤٥٪ في ٦ آذار» (45%, on 6 March) keeps its %
# and no figure, while the same sentence with 45 and 6 stays whole. With verseNumbers: false the figures stay.
# Seen with arabic-text-normalizer 1.4.0 (npm) under Node 20, 1 December 2026. Who meets it: who prepares reports from Egypt,
# the Levant or the Gulf, which print these digits, for a search or a comparison.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund arabic-text-normalizer@1.4.0
cat >try.cjs <<'J'
const { normalize } = require('arabic-text-normalizer')
for (const text of ['الْحَمْدُ لِلَّهِ ﴿٢﴾', 'بنسبة ٤٥٪ في ٦ آذار', 'بنسبة 45% في 6 آذار']) {
  console.log(`${text} | ${normalize(text)} | ${normalize(text, { verseNumbers: false })}`)
}
J
node try.cjs | tee seen
grep -qF '| الحمد لله |' seen && grep -q '^بنسبة ٤٥٪ في ٦ آذار | بنسبة ٪ في اذار | بنسبة ٤٥٪ في ٦ اذار$' seen && grep -q '| بنسبة 45% في 6 اذار |' seen
