#!/usr/bin/env bash
# Expected: the direction of a language follows the script where the tag names one: Kazakh and Azerbaijani in Arabic letters
# (kk-Arab, az-Arab) run from right to left, Kurdish in Latin letters (ku-Latn) from left to right.
# Happens: the script is passed over: kk-Arab, az-Arab and ms-Arab are left to right, ku-Latn is right to left. Kashmiri and
# Syriac (ks, syr) are not known as right to left at all.
# Seen with rtl-detect 1.1.2 (npm) under Node 20, 1 December 2026. Intl.Locale of the same Node has kk-Arab, ku-Latn, ks and syr
# right, and az-Arab and ms-Arab wrong as well. Who meets it: who sets pages on Central Asia in the letters its people read;
# take the direction from the letters of the text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent rtl-detect@1.1.2 >/dev/null 2>&1
cat >try.cjs <<'J'
const { isRtlLang } = require('rtl-detect');
for (const tag of ['ar', 'kk-Arab', 'az-Arab', 'ms-Arab', 'ku-Latn', 'ks', 'syr']) {
  const l = new Intl.Locale(tag);
  console.log(tag, isRtlLang(tag), (l.getTextInfo ? l.getTextInfo() : l.textInfo).direction);
}
J
node try.cjs | tee seen
grep -q '^ar true rtl$' seen && grep -q '^kk-Arab false rtl$' seen && grep -q '^az-Arab false ltr$' seen && grep -q '^ku-Latn true ltr$' seen && grep -q '^ks false rtl$' seen
