#!/usr/bin/env bash
# Expected: the "note" of a CSL-JSON record is text, and comes out of a conversion as it went in.
# Happens: a first line of the form "word: text" is taken for a variable of the record and leaves the note; with a word that
# no style knows it is printed nowhere at all. Put one line of free text before it and both lines stay.
# Seen with pandoc 2.17.1.1 (Debian 12), 1 December 2026. Who meets it: who keeps remarks like "Status: reposted" in a
# reference manager.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
pandoc() { root/usr/bin/pandoc --data-dir="$dir/root/usr/share/pandoc/data" "$@"; }
record() { printf '[{"id":"a","type":"webpage","title":"Ships wait","note":"%s"}]' "$1"; }
for note in 'custody: copied from the wire' 'Copied.\ncustody: from the wire'; do
  printf '%s => ' "$note"
  record "$note" | pandoc -f csljson -t biblatex | tr -d '\n' | sed 's/  */ /g'
  echo
done | tee seen
[ "$(grep -c 'custody: copied from the wire => .*wire.*}' seen)" = 0 ] && grep -q 'Copied.*=> .*note = .*Copied' seen
