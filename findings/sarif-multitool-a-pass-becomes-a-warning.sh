#!/usr/bin/env bash
# Expected: a SARIF log that a tool rewrites (to add snippets, or to indent it) says of each result what it said before.
# Happens: a result of kind "pass" (or informational, open, review, notApplicable) without a level, which the standard takes as
# level "none" (3.27.10), loses its kind and so is a failure and a warning; and the level "warning" is left out wherever it
# stands, so that a warning of a rule whose default is "error" is read as an error. Exit 0. With level "none" written out, the
# kind stays.
# Seen with @microsoft/sarif-multitool-linux 5.7.0 (npm), 1 December 2026. Who meets it: who passes findings of checks through
# it to a platform; write kind and level both, and no default level.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @microsoft/sarif-multitool-linux@5.7.0
cat >a.sarif <<'J'
{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
 "tool": {"driver": {"name": "check", "rules": [{"id": "R1", "defaultConfiguration": {"level": "error"}}]}},
 "results": [
  {"message": {"text": "passed"}, "kind": "pass"},
  {"message": {"text": "passed, level none"}, "kind": "pass", "level": "none"},
  {"message": {"text": "warned"}, "ruleId": "R1", "ruleIndex": 0, "level": "warning"}
 ]}]}
J
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool rewrite a.sarif --output b.sarif >/dev/null
cat >show.cjs <<'J'
const { runs: [{ tool, results }] } = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8').replace(/^\ufeff/, ''))
for (const r of results) { // what the standard says of what is absent
  const kind = r.kind ?? 'fail'
  const level = r.level ?? (kind !== 'fail' ? 'none' : tool.driver.rules[r.ruleIndex]?.defaultConfiguration?.level ?? 'warning')
  console.log(`${process.argv[3]}: ${r.message.text}: kind ${kind}, level ${level}`)
}
J
{ node show.cjs a.sarif before; node show.cjs b.sarif after; } | tee seen
cat >want <<'T'
before: passed: kind pass, level none
before: passed, level none: kind pass, level none
before: warned: kind fail, level warning
after: passed: kind fail, level warning
after: passed, level none: kind pass, level none
after: warned: kind fail, level error
T
cmp want seen
