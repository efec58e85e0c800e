#!/usr/bin/env bash
# Expected: in a field of type int, 012 is twelve or is refused; 08 likewise.
# Happens: recfix accepts both; in a selection 012 is ten (octal, as in C), but 08, which cannot be octal, is eight. So a
# column padded with zeros is right up to 07, wrong from 010 on, and right again wherever an 8 or a 9 stands.
# Seen with GNU recutils 1.9 (Debian 12), 1 December 2026. Who meets it: who keeps percentages in plain-text records.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq recutils=1.9-2 librec1=1.9-2 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu
printf '%%rec: Entry\n%%type: Percent int\n\nPercent: 012\n\nPercent: 12\n\nPercent: 08\n' >log.rec
root/usr/bin/recfix log.rec && echo "recfix: no complaint"
for n in 12 10 8 0; do
  printf 'Percent = %s: %s\n' "$n" "$(root/usr/bin/recsel -t Entry -e "Percent = $n" -P Percent log.rec | sed '/^$/d' | paste -sd' ')"
done | tee seen
printf 'Percent = 12: 12\nPercent = 10: 012\nPercent = 8: 08\nPercent = 0: \n' | cmp - seen
