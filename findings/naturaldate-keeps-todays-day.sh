#!/usr/bin/env bash
# Expected: asked on 10 January 2022, "6 January" is a 6 January and "31 march" a 31 March, or an error says that the order of
# words is not understood; "nonsense" is an error.
# Happens: both keep the day of the month of today and lose the one that was written: 10 January and 11 March 2021. "the day
# before yesterday" is yesterday. "nonsense" is now. None is an error; only "January 6th" comes out as written.
# Seen with github.com/tj/go-naturaldate v1.3.0, 1 December 2026. Who meets it: who lets people type the day of an entry in
# words.
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
	"time"

	"github.com/tj/go-naturaldate"
)

func main() {
	now := time.Date(2022, 1, 10, 12, 0, 0, 0, time.UTC)
	for _, s := range []string{"6 January", "31 march", "January 6th", "the day before yesterday", "nonsense"} {
		day, err := naturaldate.Parse(s, now)
		fmt.Printf("%s: %s %v\n", s, day.Format("2006-01-02"), err)
	}
}
G
GOFLAGS=-mod=mod go get github.com/tj/go-naturaldate@v1.3.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '^6 January: 2021-01-10 <nil>$' seen && grep -q '^31 march: 2021-03-11 <nil>$' seen && grep -q '^January 6th: 2021-01-06 <nil>$' seen &&
  grep -q '^the day before yesterday: 2022-01-09 <nil>$' seen && grep -q '^nonsense: 2022-01-10 <nil>$' seen
