#!/usr/bin/env bash
# Expected: an extractor of the main text keeps every paragraph inside <article> that reads like its neighbours.
# Happens: a paragraph whose class contains the word "share", such as share-of-vote, is left out without a word; the same
# sentence without a class is kept. The class is meant for share buttons. Mozilla's rules, which the library follows,
# do the same.
# Seen with codeberg.org/readeck/go-readability/v2 v2.1.3, 1 December 2026. Who meets it: who takes the text of reports on
# elections (share of vote) or markets (share price) for a source.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
cat >go.mod <<'M'
module try
go 1.24
M
cat >main.go <<'G'
package main

import (
	"fmt"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
)

const around = "<p>The electoral office said on Monday that counting goes on in every district, with observers at hand, and that no result will be given out before the last box has been opened.</p>"

func main() {
	address, _ := url.Parse("https://example.org/count")
	for _, class := range []string{"", "share-of-vote", "result"} {
		mid := `<p class="` + class + `">The governing party, asked twice, put its own part at half of the votes counted so far, and named no figure for the north.</p>`
		article, err := readability.FromReader(strings.NewReader("<!DOCTYPE html><html><head><meta charset=utf-8><title>Counting</title></head><body><article><h1>Counting</h1>"+around+mid+around+"</article></body></html>"), address)
		if err != nil {
			panic(err)
		}
		var text strings.Builder
		if err := article.RenderText(&text); err != nil {
			panic(err)
		}
		fmt.Printf("class %q: kept %v\n", class, strings.Contains(text.String(), "asked twice"))
	}
}
G
GOFLAGS=-mod=mod go get codeberg.org/readeck/go-readability/v2@v2.1.3 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
printf 'class "": kept true\nclass "share-of-vote": kept false\nclass "result": kept true\n' | cmp - seen
