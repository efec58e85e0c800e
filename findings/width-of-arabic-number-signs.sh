#!/usr/bin/env bash
# Expected: libraries that measure text for a terminal agree on the width of an Arabic number sign (U+0600) or end-of-verse
# sign (U+06DD) before a digit: signs that are drawn round or before the digits that follow.
# Happens: three that are in use side by side (tablewriter has its own beside the one it depends on) say three different
# things of the same two characters: sign and digit are 1 column, 0 columns and 2. By the one that says 0 a digit that can be
# seen takes no room, so every cell after it is out of line.
# Seen with tablewriter v1.1.5 (pkg/twwidth), clipperhouse/displaywidth v0.11.0 and mattn/go-runewidth v0.0.31, 1 December
# 2026. Who meets it: who sets Arabic citations of numbered verses, laws or pages in columns.
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

	"github.com/clipperhouse/displaywidth"
	"github.com/mattn/go-runewidth"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

func main() {
	for _, s := range []string{"\u06dd١", "\u0600١"} {
		fmt.Printf("%+q %d %d %d\n", s, twwidth.Width(s), displaywidth.String(s), runewidth.StringWidth(s))
	}
}
G
GOFLAGS=-mod=mod go get github.com/olekukonko/tablewriter@v1.1.5 >/dev/null 2>&1
GOFLAGS=-mod=mod go get github.com/clipperhouse/displaywidth@v0.11.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go get github.com/mattn/go-runewidth@v0.0.31 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
[ "$(grep -c ' 1 0 2$' seen)" -eq 2 ]
