#!/usr/bin/env bash
# Expected: the Weekday of an Umm al-Qura date, a time.Weekday, is that of the day it was made from: 9 January 2022 is a Sunday
# in any calendar.
# Happens: it is the day after: Monday for a Sunday; and for a Saturday it is 7, which no day of the week is, so that it prints
# as %!Weekday(7). The day, month and year are right, and ToGregorian gives the day back. (Its days count from 1, time.Weekday's
# from 0.)
# Seen with github.com/hablullah/go-hijri v1.0.2, 1 December 2026. Who meets it: who writes out a day with its name in both
# calendars, as Gulf papers do.
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

	"github.com/hablullah/go-hijri"
)

func main() {
	for _, day := range []string{"2022-01-07", "2022-01-08", "2022-01-09"} {
		t, _ := time.Parse("2006-01-02", day)
		d, err := hijri.CreateUmmAlQuraDate(t)
		fmt.Println(day, t.Weekday(), "is", fmt.Sprintf("%d-%d-%d", d.Year, d.Month, d.Day), d.Weekday, err, "back", d.ToGregorian().Format("2006-01-02"))
	}
}
G
GOFLAGS=-mod=mod go get github.com/hablullah/go-hijri@v1.0.2 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
cat >want <<'T'
2022-01-07 Friday is 1443-6-4 Saturday <nil> back 2022-01-07
2022-01-08 Saturday is 1443-6-5 %!Weekday(7) <nil> back 2022-01-08
2022-01-09 Sunday is 1443-6-6 Monday <nil> back 2022-01-09
T
cmp want seen
