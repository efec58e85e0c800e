#!/usr/bin/env bash
# Expected: a Markdown note that goes on in the next line ("[^a]: The Gazette of 6 January 2022,⏎page 7.") is one note, as a
# paragraph that goes on in the next line is one paragraph; editors that wrap lines write notes so.
# Happens: in three of four readers the second line leaves the note and stands in the text, as if the author said it.
# marked-footnote and mistune take the next note for text as well, so that its statement is left without a source.
# markdown-it-footnote has both notes whole.
# Seen with marked-footnote 1.4.0 under marked 18.2.1 and markdown-it-footnote 4.0.0 under markdown-it 15.0.3 (npm),
# github.com/gomarkdown/markdown at a51d70be185e (7 November 2026), mistune 2.0.4 (Debian 12), 1 December 2026. Who meets it:
# who wraps the source lines of a cited text; keep each note on one line.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund marked@18.2.1 marked-footnote@1.4.0 markdown-it@15.0.3 markdown-it-footnote@4.0.0
apt-get download -qq python3-mistune=2.0.4-1 2>/dev/null
dpkg -x python3-mistune_*.deb root
printf 'Ships wait[^a], men stay[^b].\n\n[^a]: The Gazette of 6 January 2022,\npage 7.\n[^b]: The Herald.\n' >a.md
cat >try.mjs <<'J'
import { readFileSync } from 'fs'
import { marked } from 'marked'
import markedFootnote from 'marked-footnote'
import MarkdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'
const text = readFileSync('a.md', 'utf8')
const html = process.argv[2] === 'marked' ? marked.use(markedFootnote()).parse(text) : new MarkdownIt().use(footnote).render(text)
console.log(html)
J
cat >go.mod <<'M'
module try
go 1.24
M
cat >main.go <<'G'
package main

import (
	"fmt"
	"os"

	"github.com/gomarkdown/markdown"
	"github.com/gomarkdown/markdown/parser"
)

func main() {
	text, _ := os.ReadFile("a.md")
	fmt.Println(string(markdown.ToHTML(text, parser.NewWithExtensions(parser.CommonExtensions|parser.Footnotes), nil)))
}
G
GOFLAGS=-mod=mod go get github.com/gomarkdown/markdown@v0.0.0-20261107153045-a51d70be185e >/dev/null 2>&1
body() { tr '\n' ' ' | sed -E 's/<(section|div|hr)[ >].*//; s/<sup[^>]*>(<a [^>]*>)?/[/g; s/(<\/a>)?<\/sup>/]/g; s/<[^>]*>//g; s/\[\[/[/g; s/\]\]/]/g; s/ +/ /g; s/ $//'; echo; }
{
  echo "text in markdown-it: $(node try.mjs markdown-it | body)"
  echo "text in marked: $(node try.mjs marked | body)"
  echo "text in gomarkdown: $(GOFLAGS=-mod=mod go run . | body)"
  echo "text in mistune: $(PYTHONPATH=root/usr/lib/python3/dist-packages python3 -c 'import mistune; print(mistune.create_markdown(plugins=["footnotes"])(open("a.md").read()))' | body)"
} | tee seen
cat >want <<'T'
text in markdown-it: Ships wait[1], men stay[2].
text in marked: Ships wait[1], men stay[^b]. page 7. [^b]: The Herald.
text in gomarkdown: Ships wait[1], men stay[2]. page 7.
text in mistune: Ships wait[1], men stay[^b]. page 7. [^b]: The Herald.
T
cmp want seen
