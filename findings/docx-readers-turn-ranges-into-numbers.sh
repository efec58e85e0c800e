#!/usr/bin/env bash
# Expected: readers of Word files keep what stands between two figures: the hyphen that does not break (Ctrl+Shift+_ in Word,
# where ranges need it), a sign put in with Insert > Symbol (≥), and a tab.
# Happens: word-extractor and officeparser lose the hyphen and the sign without a word, so that 45‑55% is 4555%, and "from 45 ≥"
# loses its ≥; officeparser loses tabs as well, and 2021<tab>45 becomes 202145. mammoth keeps all three.
# Seen with word-extractor 1.0.4, officeparser 7.8.0 and mammoth 1.13.0 (npm) under Node 20, 1 December 2026. Who meets it: who
# takes the text of assessments from Word files; search the text for numbers that are too long.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund word-extractor@1.0.4 officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.1 >/dev/null 2>&1
cat >try.cjs <<'J'
const fs = require('fs'), JSZip = require('jszip')
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const open = 'http://schemas.openxmlformats.org/package/2006'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const run = s => `<w:r>${s}</w:r>`, text = s => `<w:t xml:space="preserve">${s}</w:t>`, paragraph = s => `<w:p>${s}</w:p>`
const body = [
  run(text('range 45')) + run('<w:noBreakHyphen/>') + run(text('55%')),
  run(text('sign from 45 ')) + run('<w:sym w:font="Symbol" w:char="F0B3"/>') + run(text(' 30')),
  run(text('tab 2021')) + run('<w:tab/>') + run(text('45')),
].map(paragraph).join('')
async function main() {
  const zip = new JSZip()
  zip.file('[Content_Types].xml', `<Types xmlns="${open}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}"/></Types>`)
  zip.file('_rels/.rels', `<Relationships xmlns="${open}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`)
  fs.writeFileSync('a.docx', await zip.generateAsync({ type: 'nodebuffer' }))
  const Extractor = require('word-extractor')
  const ways = {
    'word-extractor': async () => (await new Extractor().extract('a.docx')).getBody(),
    officeparser: async () => (await require('officeparser').parseOffice('a.docx')).toText(),
    mammoth: async () => (await require('mammoth').extractRawText({ path: 'a.docx' })).value,
  }
  for (const [name, way] of Object.entries(ways))
    for (const line of (await way()).split('\n').filter(Boolean)) console.log(`${name}: ${line}`)
  process.exit(0)
}
main()
J
node try.cjs | tee seen
grep -q '^word-extractor: range 4555%$' seen && grep -q '^officeparser: range 4555%$' seen && grep -q '^mammoth: range 45‑55%$' seen &&
  ! grep -q '^[wo].*≥' seen && grep -q '^mammoth: sign from 45 ≥ 30$' seen && grep -q '^officeparser: tab 202145$' seen && grep -qP '^word-extractor: tab 2021\t45$' seen
