#!/usr/bin/env bash
# Expected: WithColumnMax(12) wraps cells so that no column is wider than 12, and every word is still there.
# Happens: the columns come out far narrower than asked, words are cut instead of wrapped, and what is cut off is lost:
# "likely (55–65%)" is printed as "like" and "(55–". No error, no sign of the cut.
# Seen with github.com/olekukonko/tablewriter v1.1.5, 1 December 2026. Who meets it: who sets text with figures in tables
# for a terminal; wrap the text beforehand.
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
)

func main() {
	table := tablewriter.NewTable(os.Stdout, tablewriter.WithColumnMax(12))
	table.Header("now", "before")
	table.Append("likely (55–65%)", "very unlikely (5–15%)")
	table.Render()
}
G
GOFLAGS=-mod=mod go get github.com/olekukonko/tablewriter@v1.1.5 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
! grep -q 'likely' seen && ! grep -q '65%' seen && grep -q '│ like │' seen && grep -q '│ (55– │' seen
