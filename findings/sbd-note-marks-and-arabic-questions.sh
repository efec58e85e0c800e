#!/usr/bin/env bash
# Expected: a splitter of sentences that ends them at ?, ! and full stops ends one before a note mark (so.[3]) and at the Arabic
# question mark (؟).
# Happens: two sentences with a note mark between them are one, and so are two after an Arabic question mark, while the
# Arabic full stop, which is the Latin one, ends them. A paragraph number in an abbreviation (para. 7) is cut.
# Seen with sbd 1.0.19 (npm) under Node 20, 1 December 2026. Who meets it: who holds that every sentence of a cited text has its
# source.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent sbd@1.0.19 >/dev/null 2>&1
cat >try.cjs <<'J'
const { sentences } = require('sbd');
for (const text of ['It is so.[3] He left.', 'It is so. He left.', 'ماذا يريد؟ خرج أمس.', 'قال كذا. خرج أمس.', 'See para. 7. He left.']) console.log(sentences(text).length, text);
J
node try.cjs | tee seen
grep -qF '1 It is so.[3] He left.' seen && grep -qF '2 It is so. He left.' seen && grep -q '^1 ماذا' seen && grep -q '^2 قال' seen && [ "$(tail -n 1 seen)" = '2 See para. 7. He left.' ]
