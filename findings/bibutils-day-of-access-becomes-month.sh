#!/usr/bin/env bash
# Expected: of a record in RIS the day on which somebody looked at it (Y2) stays a day of access or is left out; it does not
# become its date.
# Happens: where the record has a year (PY), the day of access becomes the month of publication: month="2022/11/09" in BibTeX
# for a page of 2021, and a date of 2021/2022/11/09 back in RIS. An article that has its day too (DA) is right in BibTeX, and in
# Word's format is of the sixth of the month 2022/11/09. A day in PY (2022/01/06) is right everywhere.
# Seen with bibutils 7.2 (Debian 12), 1 December 2026. Who meets it: who converts web pages and clippings between reference
# managers.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq bibutils=7.2-2 libbibutils8=7.2-2 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu
record() { printf 'TY  - %s\nTI  - Ships wait\nT2  - Gazette\nPY  - %s\n%sUR  - https://example.org/a\nY2  - 2022/11/09\nER  - \n' "$1" "$2" "${3-}"; }
to() { root/usr/bin/ris2xml 2>/dev/null | "root/usr/bin/xml2$1" 2>/dev/null; }
bib() { to bib | grep -E 'year|month|day' | tr -d '\n'; }
{
  echo "page of 2021 in BibTeX: $(record ELEC 2021 | bib)"
  echo "article of 2021 in RIS: $(record NEWS 2021 | to ris | grep -E '^(PY|DA|Y2)' | tr '\n' ' ')"
  echo "article with its day in BibTeX: $(record NEWS 2022 $'DA  - 2022/01/06\n' | bib)"
  echo "article with its day for Word: $(record NEWS 2022 $'DA  - 2022/01/06\n' | to wordbib | grep -oP '(?<=<b:)(Year|Month|Day)>[^<]*' | tr '\n' ' ')"
  echo "article with its day in PY: $(record NEWS 2022/01/06 | bib)"
} | tee seen
cat >want <<'T'
page of 2021 in BibTeX: year="2021",month="2022/11/09",
article of 2021 in RIS: PY  - 2021 DA  - 2021/2022/11/09/ 
article with its day in BibTeX: year="2022",month="Jan",day="06",
article with its day for Word: Year>2022 Month>2022/11/09 Day>06 
article with its day in PY: year="2022",month="Jan",day="06",
T
cmp want seen
