#!/usr/bin/env bash
# Expected: two lines in one cell of a table, 45<br>55, stay two in Markdown, which has no lines in cells: as <br>, or with a
# blank between them, as other converters have it.
# Happens: nothing is left between them: the cell says 4555. In a paragraph the same break is kept, and a list that begins at
# seven (start="7") begins at one.
# Seen with node-html-markdown 2.0.0 (npm) under Node 20, 1 December 2026; html-to-text 10.0.1 keeps the break and the seven.
# Who meets it: who takes tables of figures, two to a cell, from web pages.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0 html-to-text@10.0.1
cat >try.mjs <<'J'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import { convert } from 'html-to-text'
const html = {
  paragraph: '<p>45<br>55</p>',
  table: '<table><tr><th>scenario</th><th>before<br>now</th></tr><tr><td>stays</td><td>45<br>55</td></tr></table>',
  list: '<ol start="7"><li>seven</li><li>eight</li></ol>',
}
for (const [name, text] of Object.entries(html)) {
  console.log(name, 'as Markdown:', JSON.stringify(NodeHtmlMarkdown.translate(text)))
  console.log(name, 'as text:', JSON.stringify(convert(text, { selectors: [{ selector: 'table', format: 'dataTable' }] })))
}
J
node try.mjs | tee seen
grep -q '^table as Markdown:.*| 4555 ' seen && grep -q '^table as text:.*45\\n.*55' seen && grep -q '^paragraph as Markdown: "45  \\n55"' seen &&
  grep -q '^list as Markdown: "1\. seven' seen && grep -q '^list as text: " 7\. seven' seen
