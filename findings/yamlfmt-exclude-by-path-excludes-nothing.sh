#!/usr/bin/env bash
# Expected: a file that matches "exclude: [logs/**/*.yaml]" in .yamlfmt is left alone when the folder above it is formatted.
# Happens: under the default way of matching it is formatted all the same, without a word; so it is by "exclude:
# [logs/*.yaml]". Under match_type: doublestar the folder "." that one would format is no file to it, and it fails. A
# regex_exclude on the content of the files holds wherever yamlfmt is run below its configuration.
# Seen with github.com/google/yamlfmt v0.21.0, 1 December 2026. Who meets it: who keeps a formatter off files that are read line
# by line, such as logs.
set -euo pipefail
dir=$(mktemp -d)
trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT
cd "$dir"
GOBIN=$dir/bin GOFLAGS=-mod=mod go install github.com/google/yamlfmt/cmd/yamlfmt@v0.21.0 >/dev/null 2>&1
mkdir -p w/logs && cd w
try() { # try NAME, with the configuration on the standard input
  cat >.yamlfmt
  printf -- '- {date:   2022-01-09}\n' >logs/a.yaml
  if ! ../bin/yamlfmt . >out 2>&1; then echo "$1: fails: $(grep -v '^ *$' out | tail -n 1)"; return; fi
  if grep -q ':   2022' logs/a.yaml; then echo "$1: left alone"; else echo "$1: formatted"; fi
}
{
  try 'exclude with stars' <<<'exclude: ["logs/**/*.yaml"]'
  try 'exclude with a star' <<<'exclude: ["logs/*.yaml"]'
  try 'doublestar' <<<$'match_type: doublestar\nexclude: ["logs/**/*.yaml"]'
  try 'by content' <<<$'regex_exclude: ["(?m)^- *[{] *date:"]'
} | tee ../seen
grep -q '^exclude with stars: formatted$' ../seen && grep -q '^exclude with a star: formatted$' ../seen && grep -q '^doublestar: fails' ../seen && grep -q '^by content: left alone$' ../seen
