#!/usr/bin/env bash
# Expected: where two notes of a Markdown file have one name, as after two files were joined, every reader cites the same one:
# the first, as CommonMark has it for two links of one name.
# Happens: goldmark and remark cite the first, markdown-it-footnote and Python's Markdown the last, and none says so: the same
# sentence has another source. Of names that differ in case alone ([^A], [^a]) remark makes one, and the second source is gone;
# the others have two.
# Seen with goldmark v1.8.7, remark-gfm 4.0.1 and markdown-it-footnote 4.0.0 (npm) and Markdown 3.4.1 (Debian 12), 1 December
# 2026. Who meets it: who puts a document together from several; name notes by their sources.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markdown-it@15.0.3 markdown-it-footnote@4.0.0 remark-parse@11.0.0 remark-gfm@4.0.1 remark-rehype@11.1.2 rehype-stringify@10.0.1 unified@11.0.5
apt-get download -qq python3-markdown=3.4.1-2+deb12u1 2>/dev/null
dpkg -x python3-markdown_*.deb root
printf 'Ships wait[^1].\n\n[^1]: The Gazette.\n\nMen stay[^1].\n\n[^1]: The Herald.\n' >name.md
printf 'Ships wait[^A]. Men stay[^a].\n\n[^A]: The Gazette.\n\n[^a]: The Herald.\n' >case.md
cat >try.mjs <<'J'
import { readFileSync } from 'fs'
import MarkdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { unified } from 'unified'
import parse from 'remark-parse'
import gfm from 'remark-gfm'
import rehype from 'remark-rehype'
import stringify from 'rehype-stringify'
const text = readFileSync(process.argv[3], 'utf8')
console.log(process.argv[2] === 'remark' ? String(await unified().use(parse).use(gfm).use(rehype).use(stringify).process(text)) : new MarkdownIt().use(footnote).render(text))
J
cat >go.mod <<'M'
module try
go 1.24
M
cat >main.go <<'G'
package main

import (
	"os"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func main() {
	text, _ := os.ReadFile(os.Args[1])
	goldmark.New(goldmark.WithExtensions(extension.Footnote)).Convert(text, os.Stdout)
}
G
GOFLAGS=-mod=mod go get github.com/yuin/goldmark@v1.8.7 >/dev/null 2>&1
cited() { grep -oE 'The (Gazette|Herald)' | tr '\n' ' ' | sed 's/ $//'; }
for file in name.md case.md; do
  echo "$file: goldmark cites $(GOFLAGS=-mod=mod go run . $file | cited)"
  echo "$file: remark cites $(node try.mjs remark $file | cited)"
  echo "$file: markdown-it cites $(node try.mjs markdown-it $file | cited)"
  echo "$file: Python's Markdown cites $(PYTHONPATH=root/usr/lib/python3/dist-packages python3 -c 'import markdown, sys; print(markdown.markdown(open(sys.argv[1]).read(), extensions=["footnotes"]))' $file | cited)"
done | tee seen
cat >want <<'T'
name.md: goldmark cites The Gazette
name.md: remark cites The Gazette
name.md: markdown-it cites The Herald
name.md: Python's Markdown cites The Herald
case.md: goldmark cites The Gazette The Herald
case.md: remark cites The Gazette
case.md: markdown-it cites The Gazette The Herald
case.md: Python's Markdown cites The Gazette The Herald
T
cmp want seen
