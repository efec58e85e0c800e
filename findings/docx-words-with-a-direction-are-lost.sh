#!/usr/bin/env bash
# Expected: words that a Word file sets from right to left, or forces into a direction (the elements w:dir and w:bdo, into which
# Word turns the Unicode marks for embedding and override), are words of the text for every reader of Word files.
# Happens: pandoc drops them and says nothing; mammoth drops them, with a message beside the result that an element was ignored.
# "The forces will not withdraw" loses its last three words and reads on. officeparser keeps them.
# Seen with pandoc 2.17.1.1 (Debian 12), mammoth 1.13.0 and officeparser 7.8.0 (npm) under Node 20, 1 December 2026. Who meets
# it: who takes Arabic, Persian or Hebrew texts, or mixed ones, from Word files; compare the count of words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund officeparser@7.8.0 mammoth@1.13.0 jszip@3.10.1 >/dev/null 2>&1
cat >make.cjs <<'J'
const fs = require('fs'), JSZip = require('jszip')
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const open = 'http://schemas.openxmlformats.org/package/2006'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const run = s => `<w:r><w:t xml:space="preserve">${s}</w:t></w:r>`, paragraph = s => `<w:p>${s}</w:p>`
const body = [
  run('القوات ') + `<w:dir w:val="rtl">${run('لن تنسحب قريبا')}</w:dir>` + run('، حسب الوزير.'),
  run('They did ') + `<w:bdo w:val="ltr">${run('not')}</w:bdo>` + run(' leave.'),
].map(paragraph).join('')
const zip = new JSZip()
zip.file('[Content_Types].xml', `<Types xmlns="${open}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}"/></Types>`)
zip.file('_rels/.rels', `<Relationships xmlns="${open}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then(b => fs.writeFileSync('a.docx', b))
J
cat >try.cjs <<'J'
async function main() {
  const ways = {
    mammoth: async () => (await require('mammoth').extractRawText({ path: 'a.docx' })).value,
    officeparser: async () => (await require('officeparser').parseOffice('a.docx')).toText(),
  }
  for (const [name, way] of Object.entries(ways))
    for (const line of (await way()).split('\n').filter(Boolean)) console.log(`${name}: ${line}`)
  process.exit(0)
}
main()
J
node make.cjs
{
  root/usr/bin/pandoc --data-dir="$dir/root/usr/share/pandoc/data" --wrap=none -t plain a.docx 2>&1 | sed '/^$/d; s/^/pandoc: /'
  node try.cjs
} | tee seen
[ "$(grep -c 'لن تنسحب' seen)" -eq 1 ] && grep -q '^officeparser: القوات لن تنسحب قريبا، حسب الوزير\.$' seen && grep -q '^pandoc: القوات ، حسب الوزير\.$' seen &&
  grep -q '^officeparser: They did not leave\.$' seen && [ "$(grep -c ': They did  \?leave\.$' seen)" -eq 2 ]
