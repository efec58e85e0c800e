#!/usr/bin/env bash
# Expected: a duration of a week and two days (P1W2D, ISO 8601-2) is nine days or refused, as a duration in months is, and one
# before zero (-P1D) is before zero or refused.
# Happens: P1W2D is seven days and -P1D is one day onwards, without an error.
# Seen with github.com/ChannelMeter/iso8601duration at 8da3af7a2a61 (4 February 2015, its newest), 1 December 2026;
# sosodev/duration v1.4.0 gives nine days and one day back. Who meets it: who reads the rhythm of reviews, or a day given
# backwards, from what others wrote.
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

	iso "github.com/ChannelMeter/iso8601duration"
	"github.com/sosodev/duration"
)

func main() {
	for _, s := range []string{"P9D", "P1W2D", "-P1D", "P1M"} {
		a, err := iso.FromString(s)
		if err != nil {
			fmt.Println(s, "refused:", err)
			continue
		}
		b, err := duration.Parse(s)
		fmt.Println(s, a.ToDuration(), b.ToTimeDuration(), err)
	}
}
G
GOFLAGS=-mod=mod go get github.com/ChannelMeter/iso8601duration@v0.0.0-20150204201828-8da3af7a2a61 >/dev/null 2>&1
GOFLAGS=-mod=mod go get github.com/sosodev/duration@v1.4.0 >/dev/null 2>&1
GOFLAGS=-mod=mod go run . | tee seen
grep -q '^P1W2D 168h0m0s 216h0m0s <nil>$' seen && grep -q '^-P1D 24h0m0s -24h0m0s <nil>$' seen && grep -q '^P1M refused' seen
