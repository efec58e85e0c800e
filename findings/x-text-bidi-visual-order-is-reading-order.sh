#!/usr/bin/env bash
# Expected: bidi.Paragraph.Order of golang.org/x/text "computes the visual ordering of all the runs" (its documentation): in the
# sentence نسبة 45 الآن, which runs from right to left, the first run is the last word, at the left edge.
# Happens: the runs come in the order of reading whatever the direction; so does an English sentence with two Arabic words round
# a number. Who sets them side by side from the left, each turned by ReverseString as its direction says, prints the parts of
# the sentence in the wrong places, though every part looks right.
# Seen with golang.org/x/text v0.44.0, 1 December 2026; bidi-js 1.1.0 (npm) gives the order of the standard (UAX 9, L2). Who
# meets it: who writes Arabic with figures into pictures or PDF.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund bidi-js@1.1.0
cat >go.mod <<'M'
module try
go 1.24
M
cat >main.go <<'G'
package main

import (
	"fmt"

	"golang.org/x/text/unicode/bidi"
)

func main() {
	for _, text := range []string{"نسبة 45 الآن", "a نسبة 45 الآن b"} {
		var p bidi.Paragraph
		p.SetString(text)
		o, err := p.Order()
		if err != nil {
			panic(err)
		}
		line := ""
		for i := range o.NumRuns() {
			run := o.Run(i)
			if run.Direction() == bidi.RightToLeft {
				line += bidi.ReverseString(run.String())
			} else {
				line += run.String()
			}
		}
		fmt.Printf("x/text: %+q\n", line)
	}
}
G
cat >try.mjs <<'J'
import factory from 'bidi-js'
const bidi = factory()
for (const text of ['نسبة 45 الآن', 'a نسبة 45 الآن b']) {
  const line = bidi.getReorderedString(text, bidi.getEmbeddingLevels(text))
  console.log('bidi-js: "' + [...line].map(c => (c < '\x7f' ? c : '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))).join('') + '"')
}
J
GOFLAGS=-mod=mod go get golang.org/x/text@v0.44.0 >/dev/null 2>&1
{ GOFLAGS=-mod=mod go run .; node try.mjs; } | tee seen
cat >want <<'T'
x/text: " \u0629\u0628\u0633\u064645\u0646\u0622\u0644\u0627 "
x/text: "a  \u0629\u0628\u0633\u064645\u0646\u0622\u0644\u0627  b"
bidi-js: "\u0646\u0622\u0644\u0627 45 \u0629\u0628\u0633\u0646"
bidi-js: "a \u0646\u0622\u0644\u0627 45 \u0629\u0628\u0633\u0646 b"
T
cmp want seen
