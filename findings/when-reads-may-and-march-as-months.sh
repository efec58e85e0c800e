#!/usr/bin/env bash
# Expected: in English text "may" and "march" are months only where a day or a year stands beside them, and a full day such as
# "31 March 2022" is found.
# Happens: the verb in "It may 3 times fail" is 3 May, "In May 50 soldiers left" is 19 June (the fiftieth of May), and "some
# march on the town" is a day in March. "31 March 2022" alone is not found at all: a year makes the rule give up, without an
# error. A bare month takes its day from today, so that on the 31st "February" is 3 March.
# Seen with github.com/olebedev/when v1.1.0, rules en and common, 1 December 2026. Who meets it: who looks for days in reports.
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

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
)

func main() {
	w := when.New(nil)
	w.Add(en.All...)
	w.Add(common.All...)
	now := time.Date(2022, 1, 31, 12, 0, 0, 0, time.UTC)
	for _, s := range []string{"It may 3 times fail.", "In May 50 soldiers left.", "Some march on the town.", "31 March 2022", "February"} {
		r, err := w.Parse(s, now)
		if r == nil {
			fmt.Println(s, "not found", err)
			continue
		}
		fmt.Println(s, r.Time.Format("2006-01-02"), err)
	}
}
G
GOFLAGS=-mod=mod go get github.com/olebedev/when@v1.1.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '^It may 3 times fail. 2022-05-03' seen && grep -q '^In May 50 soldiers left. 2022-06-19' seen && grep -q '^Some march on the town. 2022-03-31' seen &&
  grep -q '^31 March 2022 not found <nil>' seen && grep -q '^February 2022-03-03' seen
