#!/usr/bin/env bash
# Expected: DiffInMonths counts whole months, as DiffInYears counts whole years and DiffInWeeks whole weeks: from 31 January to
# 1 March one, from 15 January to 14 February none.
# Happens: from 28 days on it subtracts the number of one month from that of the other: 31 January to 1 March, 29 days, is two
# months (and "2 months after" in words), 15 January to 14 February is one, while the 30 days from 1 to 31 January are none.
# Seen with github.com/golang-module/carbon/v2 v2.3.12, the newest of that path, 1 December 2026. Who meets it: who counts how
# many months ago something was assessed.
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
	for _, days := range [][2]string{{"2022-01-31", "2022-03-01"}, {"2022-01-15", "2022-02-14"}, {"2022-01-01", "2022-01-31"}} {
		from, to := carbon.Parse(days[0]), carbon.Parse(days[1])
		fmt.Printf("%s to %s: %d days, %d months, %s\n", days[0], days[1], from.DiffInDays(to), from.DiffInMonths(to), to.DiffForHumans(from))
	}
	fmt.Println("2022-01-15 to 2023-01-14:", carbon.Parse("2022-01-15").DiffInYears(carbon.Parse("2023-01-14")), "years")
}
G
GOFLAGS=-mod=mod go get github.com/golang-module/carbon/v2@v2.3.12 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
cat >want <<'T'
2022-01-31 to 2022-03-01: 29 days, 2 months, 2 months after
2022-01-15 to 2022-02-14: 30 days, 1 months, 1 month after
2022-01-01 to 2022-01-31: 30 days, 0 months, 4 weeks after
2022-01-15 to 2023-01-14: 0 years
T
cmp want seen
