#!/usr/bin/env bash
# Expected: names made from Arabic titles keep different words apart, as a letter for letter transliteration would; the long
# vowel ا is a letter of its own (a).
# Happens: every ا, initial أ and ع is dropped, also with the language given as Arabic, so that words which mean different
# things get one name: حاكم (governor) and حكم (rule) are both "hkm", عالم (world), علم (knowledge), ألم (pain) and لم (did
# not) are all "lm". A hamza inside a word becomes a dash, as if the word ended there.
# Seen with github.com/gosimple/slug v1.15.0, 1 December 2026. Who meets it: who makes ids or addresses from Arabic titles and
# takes different titles to give different ids.
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

	"github.com/gosimple/slug"
)

func main() {
	for _, s := range []string{"حاكم", "حكم", "عالم", "علم", "ألم", "لم", "تأخر"} {
		fmt.Println(s, slug.Make(s), slug.MakeLang(s, "ar"))
	}
}
G
GOFLAGS=-mod=mod go get github.com/gosimple/slug@v1.15.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
[ "$(grep -c ' hkm hkm$' seen)" -eq 2 ] && [ "$(grep -c ' lm lm$' seen)" -eq 4 ] && grep -q ' t-khr t-khr$' seen
