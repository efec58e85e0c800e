#!/usr/bin/env bash
# Expected: the months of the Levant and Iraq, which most of the Arab east prints in its newspapers, are read as the Arabic
# that they are: 12 آب 2021 is 12 August 2021.
# Happens: eleven of the twelve are an error, and آب is worse: the day is read by the Urdu locale, where that word means "now",
# and comes out as today, whatever day and year stand beside it. The Maghreb's أوت (August) is read too, by the Persian
# locale; the Gulf's and Egypt's أغسطس is right.
# Seen with github.com/markusmobius/go-dateparser v1.4.7, 1 December 2026. Who meets it: who takes days from Arabic pages;
# give the language and look at the locale that answers.
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

	dps "github.com/markusmobius/go-dateparser"
)

func main() {
	cfg := &dps.Configuration{CurrentTime: time.Date(2022, 1, 10, 12, 0, 0, 0, time.UTC)}
	for _, s := range []string{"12 أغسطس 2021", "12 آب 2021", "12 شباط 2021", "12 حزيران 2021", "12 أيلول 2021", "12 كانون الثاني 2021"} {
		day, err := dps.Parse(cfg, s)
		fmt.Println(s, "is", day.Time.Format("2006-01-02"), day.Locale, err != nil)
	}
}
G
GOFLAGS=-mod=mod go get github.com/markusmobius/go-dateparser@v1.4.7 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q 'أغسطس 2021 is 2021-08-12 ar false' seen && grep -q 'آب 2021 is 2022-01-10 ur false' seen && [ "$(grep -c 'true$' seen)" -eq 4 ]
