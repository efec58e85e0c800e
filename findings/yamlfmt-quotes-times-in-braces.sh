#!/usr/bin/env bash
# Expected: yamlfmt leaves a moment alone, or quotes it everywhere.
# Happens: in a one-line map, {recorded: 2022-01-09T18:00:00Z}, it puts single quotes round the moment, which turns a
# timestamp into a string for readers that tell them apart; the same moment in a block map stays bare, and so does a bare
# day in braces. Every line of a log of one-line maps is changed.
# Seen with github.com/google/yamlfmt v0.21.0, 1 December 2026. Who meets it: who keeps one-line records in YAML and hashes
# or merges them by line.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
GOBIN=$dir/bin GOFLAGS= go install github.com/google/yamlfmt/cmd/yamlfmt@v0.21.0 2>/dev/null
printf -- '- {date: 2022-01-09, recorded: 2022-01-09T18:00:00Z}\n- date: 2022-01-09\n  recorded: 2022-01-09T18:00:00Z\n' >log.yaml
bin/yamlfmt log.yaml
cat log.yaml
printf -- "- {date: 2022-01-09, recorded: '2022-01-09T18:00:00Z'}\n- date: 2022-01-09\n  recorded: 2022-01-09T18:00:00Z\n" | cmp - log.yaml
