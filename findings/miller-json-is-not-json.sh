#!/usr/bin/env bash
# Expected: `mlr --icsv --ojson cat` writes JSON whatever the cells hold.
# Happens: cells that Miller takes for numbers are written as they were typed, without quotes: 0x1F, .5 and 1_000 in one
# column become 0x1F, .5 and "1_000". The first two are no JSON, so jq stops. With -S (infer no types) all are quoted.
# Seen with Miller 6.6.0 and jq 1.6 (Debian 12), 1 December 2026. Who meets it: who turns exported tables with short
# hexadecimal ids or shares without a leading zero into JSON lines.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq miller=6.6.0-2+b3 jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5=6.9.8-1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu
printf 'id,share\n0x1F,.5\n1_000,0.5\n' >entries.csv
root/usr/bin/mlr --icsv --ojson cat entries.csv | tee out.json
root/usr/bin/mlr -S --icsv --ojson cat entries.csv >text.json
if root/usr/bin/jq -c . out.json; then echo "jq reads it now"; exit 1; fi
grep -q '"id": 0x1F,' out.json && grep -q '"share": .5' out.json &&
  root/usr/bin/jq -c . text.json
