#!/usr/bin/env bash
# Expected: a season in a BibLaTeX date (2021-21, spring 2021, as EDTF has it) comes out as a season in CSL-JSON, which has a field
# for it; "and others" at the end of the authors is left to the style.
# Happens: the date-parts are [2021, 21], a month that no schema of CSL knows, and a person called "others" is among the authors.
# A range and an uncertain day come out right.
# Seen with biblatex-csl-converter 3.2.2 (npm) under Node 20, 1 December 2026. Who meets it: who turns a bibliography of
# quarterlies and collective works into records.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent biblatex-csl-converter@3.2.2 >/dev/null 2>&1
cat >try.mjs <<'J'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
const text = `@article{a, title={The strait}, author={Doe, Jane and others}, date={2021-21}, journaltitle={Quarterly}}
@article{b, title={The port}, author={Doe, Jane}, date={2022-01-06/2022-01-09}, journaltitle={Gazette}}`;
const read = new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse();
for (const item of Object.values(new CSLExporter(read.entries).parse())) console.log(JSON.stringify([item.issued, item.author]));
J
node try.mjs | tee seen
grep -qF '{"date-parts":[[2021,21]]}' seen && grep -qF '{"literal":"others"}' seen && grep -qF '[[2022,1,6],[2022,1,9]]' seen
