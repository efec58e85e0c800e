#!/usr/bin/env bash
# Expected: in Persian 9 January 2022, a Sunday, is of the month ژانویه and a یکشنبه, in winter (زمستان), as it is in the other
# languages.
# Happens: its lists of names stand in reverse, as a list that runs from right to left looks on a screen that does not know it:
# January is دسامبر (December), Sunday شنبه (Saturday), winter بهار (spring), without an error. Two days after is "after 1 day
# 2".
# Seen with github.com/golang-module/carbon/v2 v2.3.12, the newest of that path, 1 December 2026; its later home,
# dromara/carbon, has since mended the lists. Who meets it: who writes days for readers of Persian.
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

	"github.com/golang-module/carbon/v2"
)

func main() {
	for _, language := range []string{"en", "tr", "fa"} {
		day := carbon.CreateFromDate(2022, 1, 9).SetLocale(language)
		fmt.Printf("%s: %s, %s, %s | %s\n", language, day.ToMonthString(), day.ToWeekString(), day.Season(), day.AddDays(2).DiffForHumans(day))
	}
}
G
GOFLAGS=-mod=mod go get github.com/golang-module/carbon/v2@v2.3.12 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
cat >want <<'T'
en: January, Sunday, Winter | 2 days after
tr: Ocak, Pazar, Kış | 2 gün sonra
fa: دسامبر, شنبه, بهار | بعد ۱ روز 2
T
cmp want seen
