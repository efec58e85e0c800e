#!/usr/bin/env bash
# Expected: a heading is printed in capitals at most (that is documented), with its own characters.
# Happens: the default formatting of headings also puts blanks round signs: 2022-01-09 becomes "2022 - 01 - 09" and
# 30–40% becomes "30 – 40 %", so that a day or a figure copied from the heading is no longer one; an underline
# becomes a blank. WithHeaderAutoFormat(tw.Off) keeps them.
# Seen with github.com/olekukonko/tablewriter v1.1.5, 1 December 2026. Who meets it: who heads columns with days or ids.
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
	"os"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/tw"
)

func main() {
	for _, format := range []tw.State{tw.On, tw.Off} {
		table := tablewriter.NewTable(os.Stdout, tablewriter.WithHeaderAutoFormat(format))
		table.Header("2022-01-09", "30–40%", "mali_or_niger")
		table.Append("a", "b", "c")
		table.Render()
	}
}
G
GOFLAGS=-mod=mod go get github.com/olekukonko/tablewriter@v1.1.5 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '2022 - 01 - 09' seen && grep -q '30 – 40 %' seen && grep -q 'MALI OR NIGER' seen && grep -q '2022-01-09' seen
