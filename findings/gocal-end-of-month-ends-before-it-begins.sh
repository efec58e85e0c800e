#!/usr/bin/env bash
# Expected: a monthly event that begins on 31 January falls on 31 January, 31 March, 31 May and 31 July (RFC 5545, 3.3.10: a day
# that a month does not have is passed over), each for one day.
# Happens: it falls on 31 January, 3 March, 3 April and 3 May, and all but the first end two days before they begin. Beside it,
# a line feed in a text (\n) stays two characters, while an escaped comma is unescaped.
# Seen with github.com/apognu/gocal v0.9.1, 1 December 2026; teambition/rrule-go v1.8.2 gives the days of the standard. Who
# meets it: who reads reviews at the end of each month from a calendar.
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
	"strings"
	"time"

	"github.com/apognu/gocal"
	"github.com/teambition/rrule-go"
)

func main() {
	lines := []string{"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//try//EN", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20220109T180000Z",
		"DTSTART;VALUE=DATE:20220131", "RRULE:FREQ=MONTHLY;COUNT=4", `SUMMARY:Review\, all\nquestions`, "END:VEVENT", "END:VCALENDAR", ""}
	from, to := time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	c := gocal.NewParser(strings.NewReader(strings.Join(lines, "\r\n")))
	c.Start, c.End = &from, &to
	if err := c.Parse(); err != nil {
		panic(err)
	}
	for _, e := range c.Events {
		fmt.Printf("gocal %s to %s %q\n", e.Start.Format("2006-01-02"), e.End.Format("2006-01-02"), e.Summary)
	}
	r, err := rrule.StrToRRule("DTSTART:20220131T000000Z\nRRULE:FREQ=MONTHLY;COUNT=4")
	if err != nil {
		panic(err)
	}
	for _, day := range r.All() {
		fmt.Println("rrule", day.Format("2006-01-02"))
	}
}
G
GOFLAGS=-mod=mod go get github.com/apognu/gocal@v0.9.1 >/dev/null 2>&1
GOFLAGS=-mod=mod go get github.com/teambition/rrule-go@v1.8.2 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
[ "$(grep -c '^gocal' seen)" -eq 4 ] && grep -q '^gocal 2022-03-03 to 2022-03-01 ' seen && grep -q '^gocal 2022-05-03 to 2022-05-01 ' seen &&
  grep -qF '"Review, all\\nquestions"' seen && grep -q '^rrule 2022-07-31$' seen
