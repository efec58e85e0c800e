#!/usr/bin/env bash
# Expected: a note in RIS that goes on in the next line, set in or not, as reference managers export abstracts and notes, is read
# as one text.
# Happens: a line without a tag is a syntax error, and the whole file is refused with it, the records before it too.
# Seen with astrocite-ris 0.16.4 (npm) under Node 20, 1 December 2026. Who meets it: who takes in what others exported; join the
# lines beforehand.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent astrocite-ris@0.16.4 >/dev/null 2>&1
cat >try.cjs <<'J'
const { parse } = require('astrocite-ris');
const record = (id, note) => `TY  - NEWS\nID  - ${id}\nTI  - The strait\nPY  - 2022\nN1  - ${note}\nER  - \n`;
for (const [what, text] of [['one line', record('a', 'first')], ['set in', record('a', 'first') + record('b', 'first\n      second')], ['not set in', record('a', 'first\nsecond')]]) {
  try { console.log(what, parse(text).length, 'read'); } catch (e) { console.log(what, e.name); }
}
J
node try.cjs | tee seen
grep -q '^one line 1 read$' seen && grep -q '^set in SyntaxError$' seen && grep -q '^not set in SyntaxError$' seen
