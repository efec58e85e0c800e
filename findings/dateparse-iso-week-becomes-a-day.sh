#!/usr/bin/env bash
# Expected: an ISO 8601 week (2022-W02, which begins on 10 January) or ordinal day (2022-006, which is 6 January) is read as
# what it is, or refused.
# Happens: the week is read as 2 January 2022, and the ordinal day as 1 January 2006, another year. No error, in ParseStrict
# as in ParseAny.
# Seen with github.com/araddon/dateparse at 6b43995a97de (29 April 2021, its newest), 1 December 2026. Who meets it: who
# takes days from feeds and bibliographic records, where weeks and ordinal days occur.
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

	"github.com/araddon/dateparse"
)

func main() {
	for _, s := range []string{"2022-W02", "2022-006"} {
		strict, err := dateparse.ParseStrict(s)
		free, err2 := dateparse.ParseAny(s)
		fmt.Println(s, strict.Format("2006-01-02"), err, free.Format("2006-01-02"), err2)
	}
}
G
GOFLAGS=-mod=mod go get github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '^2022-W02 2022-01-02 <nil> 2022-01-02 <nil>$' seen && grep -q '^2022-006 2006-01-01 <nil> 2006-01-01 <nil>$' seen
