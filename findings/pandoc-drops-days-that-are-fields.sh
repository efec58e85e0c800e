#!/usr/bin/env bash
# Expected: pandoc reads what a field of a text file shows, as it reads what Word's long form of a field shows: a letter's day,
# the number of a paragraph that is referred to.
# Happens: in Word's short form (w:fldSimple) and in LibreOffice's fields for a day (text:date, fixed ones too) the shown text
# is dropped without a message: "On 6 January 2022 they left" reads "On they left". The long form stays.
# Seen with pandoc 2.17.1.1 (Debian 12), 1 December 2026. Who meets it: who takes letters and notes, whose days are often
# fields, into plain text.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1
cat >make.cjs <<'J'
const fs = require('fs'), JSZip = require('jszip')
const save = (name, zip) => zip.generateAsync({ type: 'nodebuffer' }).then(b => fs.writeFileSync(name, b))
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const open = 'http://schemas.openxmlformats.org/package/2006'
const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const run = s => `<w:r><w:t xml:space="preserve">${s}</w:t></w:r>`
const part = s => `<w:r><w:fldChar w:fldCharType="${s}"/></w:r>`
const short = (code, s) => `<w:fldSimple w:instr=" ${code} ">${run(s)}</w:fldSimple>`
const long = (code, s) => part('begin') + `<w:r><w:instrText> ${code} </w:instrText></w:r>` + part('separate') + run(s) + part('end')
const letter = field => `<w:p>${run('On ') + field('SAVEDATE', '6 January 2022') + run(' they left, see paragraph ') + field('REF a', '7') + run('.')}</w:p>`
const docx = new JSZip()
docx.file('[Content_Types].xml', `<Types xmlns="${open}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${office}"/></Types>`)
docx.file('_rels/.rels', `<Relationships xmlns="${open}/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`)
docx.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${letter(short)}${letter(long)}</w:body></w:document>`)
save('a.docx', docx)
const oasis = 'urn:oasis:names:tc:opendocument:xmlns:'
const names = `xmlns:office="${oasis}office:1.0" xmlns:text="${oasis}text:1.0" office:version="1.2"`
const odt = new JSZip()
odt.file('mimetype', 'application/vnd.oasis.opendocument.text')
odt.file('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${oasis}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`)
odt.file('styles.xml', `<office:document-styles ${names}><office:styles/></office:document-styles>`)
odt.file('content.xml', `<office:document-content ${names}><office:body><office:text><text:p>On <text:date text:fixed="true" text:date-value="2022-01-06">6 January 2022</text:date> they left.</text:p></office:text></office:body></office:document-content>`)
save('a.odt', odt)
J
node make.cjs
for file in a.docx a.odt; do
  root/usr/bin/pandoc --data-dir="$dir/root/usr/share/pandoc/data" --wrap=none -t plain $file 2>&1 | sed "/^$/d; s/^/$file: /"
done | tee seen
cat >want <<'T'
a.docx: On they left, see paragraph .
a.docx: On 6 January 2022 they left, see paragraph 7.
a.odt: On they left.
T
cmp want seen
