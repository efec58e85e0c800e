#!/usr/bin/env bash
# Expected: soffice --convert-to txt writes what a text says: without words that a tracked change deleted, and with its
# footnotes, at the end or in brackets.
# Happens: deleted words stand in the text again, unmarked: "will not leave", of which "not " was deleted, says the opposite of
# what the document says. Hidden words are there too. Of a footnote its number stays, glued to the word ("so1"), and its text is
# gone.
# Seen with LibreOffice 7.4.7 (Debian 12), 1 December 2026; pandoc 2.17.1.1 has the text without "not" and the footnote. Who
# meets it: who takes the text of other people's drafts in bulk; accept the changes first.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
mkdir -p debs/partial home
# A whole LibreOffice without a screen, about 150 MB: its packages and theirs, wherever they are installed or not.
apt-get -qq -y -o Dir::State::status=/dev/null -o Dir::Cache::archives="$dir/debs" -o Debug::NoLocking=1 --no-install-recommends --download-only \
  install libreoffice-writer-nogui=4:7.4.7-1+deb12u14 >/dev/null 2>&1
for deb in debs/*.deb; do dpkg -x "$deb" root; done
office=$dir/root/usr/lib/libreoffice
mkdir -p root/etc/libreoffice/registry/res
cp "$office"/share/.registry/*.xcd root/etc/libreoffice/registry/
cp "$office"/share/.registry/res/*.xcd root/etc/libreoffice/registry/res/
sed -i "s#file:///usr/lib/libreoffice#file://$office#; s#file:///etc/libreoffice#file://$dir/root/etc/libreoffice#g" "$office/program/fundamentalrc"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1
cat >make.cjs <<'J'
const fs = require('fs'), JSZip = require('jszip')
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const open = 'http://schemas.openxmlformats.org/package/2006'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const run = (s, how = '') => `<w:r>${how}<w:t xml:space="preserve">${s}</w:t></w:r>`
const deleted = s => `<w:del w:id="1" w:author="a" w:date="2022-01-06T00:00:00Z"><w:r><w:delText xml:space="preserve">${s}</w:delText></w:r></w:del>`
const body = [
  run('They will ') + deleted('not ') + run('leave.'),
  run('They will ') + run('never ', '<w:rPr><w:vanish/></w:rPr>') + run('stay.'),
  run('The minister said so') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(' and left.'),
].map(s => `<w:p>${s}</w:p>`).join('')
const zip = new JSZip()
zip.file('[Content_Types].xml', `<Types xmlns="${open}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/></Types>`)
zip.file('_rels/.rels', `<Relationships xmlns="${open}/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`)
zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="${open}/relationships"><Relationship Id="a" Type="${relations}/footnotes" Target="footnotes.xml"/></Relationships>`)
zip.file('word/footnotes.xml', `<w:footnotes xmlns:w="${word}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' The Gazette, page 7.')}</w:p></w:footnote></w:footnotes>`)
zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then(b => fs.writeFileSync('a.docx', b))
J
node make.cjs
for try in 1 2; do # its first start ends after it made a profile
  [ -e a.txt ] || LD_LIBRARY_PATH=$office/program:$dir/root/usr/lib/x86_64-linux-gnu HOME=$dir/home "$office/program/soffice.bin" \
    "-env:UserInstallation=file://$dir/profile" --headless --convert-to txt a.docx >/dev/null 2>&1 || true
done
tr -d '\r' <a.txt | sed 's/^\xef\xbb\xbf//' | tee seen
printf 'They will not leave.\nThey will never stay.\nThe minister said so1 and left.\n' | cmp - seen
