#!/usr/bin/env bash
# Expected: a stop-word list leaves negations in, in every language: without them a sentence says its opposite.
# Happens: the English list keeps "not" and "will not"; the Arabic one removes لن and لم ("will not", "did not"), so that
# "the force will not leave before March" is indexed as "force leaves March".
# Seen with stopword 3.1.5 (npm), 1 December 2026. Who meets it: who searches Arabic reports for what will not happen.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stopword@3.1.5
cat >try.mjs <<'JS'
import { removeStopwords, ara, eng } from 'stopword'
const show = (text, list) => console.log(text, '=>', removeStopwords(text.split(' '), list).join(' '))
show('the force will not leave before march', eng)
show('القوة لن تغادر قبل مارس', ara)
show('الوزير لم يستقل', ara)
JS
node try.mjs | tee seen
grep -q '=> force will not leave march' seen && grep -q '=> القوة تغادر مارس$' seen && grep -q '=> الوزير يستقل$' seen
