#!/usr/bin/env bash
# Expected: a table that Markdown cannot hold (a heading over two columns, a cell over two rows) stays HTML, as turndown's
# plugin leaves tables without a heading, or keeps each figure under its heading; a bar inside a cell is escaped.
# Happens: it becomes a Markdown table whose rows are longer than its heading, or shifted. Rules of GitHub's Markdown cut what
# is too long, so that once it is shown the last figure is gone (45% and 55% under one heading: 45% alone), and so it is after
# "x | y"; below a cell over two rows "Feb" stands under the question and 55% under the month.
# Seen with turndown 7.2.5, turndown-plugin-gfm 1.0.2 and marked 18.2.1 (npm) under Node 20, 1 December 2026. Who meets it: who
# takes tables from web pages into notes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 turndown-plugin-gfm@1.0.2 marked@18.2.1
cat >try.mjs <<'J'
import TurndownService from 'turndown'
import plugin from 'turndown-plugin-gfm'
import { marked } from 'marked'
const html = {
  'over columns': '<table><thead><tr><th>scenario</th><th colspan="2">likelihood</th></tr></thead><tbody><tr><td>stays</td><td>45%</td><td>55%</td></tr></tbody></table>',
  'over rows': '<table><thead><tr><th>question</th><th>month</th><th>likelihood</th></tr></thead><tbody><tr><td rowspan="2">stays</td><td>Jan</td><td>45%</td></tr><tr><td>Feb</td><td>55%</td></tr></tbody></table>',
  'with a bar': '<table><thead><tr><th>scenario</th><th>likelihood</th></tr></thead><tbody><tr><td>x | y</td><td>45%</td></tr></tbody></table>',
}
const turndown = new TurndownService().use(plugin.gfm)
for (const [name, text] of Object.entries(html)) {
  const shown = marked.parse(turndown.turndown(text)).replace(/<\/tr>/g, ' / ').replace(/<\/t[hd]>/g, ';').replace(/<[^>]*>|\n/g, '')
  console.log(`${name}: ${shown}`)
}
J
node try.mjs | tee seen
grep -q '^over columns: scenario;likelihood; / stays;45%; / $' seen && grep -q '^over rows: .* / Feb;55%;; / $' seen &&
  grep -q '^with a bar: scenario;likelihood; / x;y; / $' seen
