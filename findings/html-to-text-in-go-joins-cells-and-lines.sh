#!/usr/bin/env bash
# Expected: what a page shows apart stays apart in its text: the cells of a table, two blocks one below the other, and in a cell
# two lines.
# Happens: k3a/html2text joins two <div>s and two cells (45 and 55 are 4555). html-to-markdown joins the cells of every table
# unless its table plugin is added; with it, one line break in any cell makes it give up the table and join again: "stays" and
# 45 are "stays45". No error.
# Seen with github.com/k3a/html2text v1.3.0 and github.com/JohannesKaufmann/html-to-markdown/v2 v2.5.2, 1 December 2026. Who
# meets it: who takes figures from web pages; put a blank before each </td> and </div> beforehand.
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

	md "github.com/JohannesKaufmann/html-to-markdown/v2"
	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"github.com/k3a/html2text"
)

func main() {
	tables := converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(), table.NewTablePlugin()))
	for _, page := range [][2]string{
		{"blocks", "<div>45</div><div>55</div>"},
		{"cells", "<table><tr><th>stays</th><th>leaves</th></tr><tr><td>45</td><td>55</td></tr></table>"},
		{"lines", "<table><tr><th>scenario</th><th>odds</th></tr><tr><td>stays</td><td>45<br>55</td></tr></table>"},
	} {
		plain, _ := md.ConvertString(page[1])
		plugin, _ := tables.ConvertString(page[1])
		fmt.Printf("%s: html2text %q, html-to-markdown %q, with its plugin %q\n", page[0], html2text.HTML2Text(page[1]), plain, plugin)
	}
}
G
GOFLAGS=-mod=mod go get github.com/k3a/html2text@v1.3.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go get github.com/JohannesKaufmann/html-to-markdown/v2@v2.5.2 >/dev/null 2>&1
GOFLAGS=-mod=mod go mod tidy >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '^blocks: html2text "4555", html-to-markdown "45\\n\\n55"' seen && grep -q '^cells: .*html-to-markdown "staysleaves4555", with its plugin "| stays | leaves |' seen &&
  grep -q '^lines: .*with its plugin "scenarioodds\\n\\nstays45  \\n55"$' seen
