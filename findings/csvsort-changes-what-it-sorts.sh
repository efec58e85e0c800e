#!/usr/bin/env bash
# Expected: csvsort puts the rows of a table in another order and leaves the cells as they are.
# Happens: each column is read as what its cells look like and written anew: the range 5-10 becomes the day 2001-05-10, the
# share "1,5" becomes 15, 45% becomes 45, and the month May becomes the first of May of the year 1. Exit 0, no message. One
# range that is no day (45-55) in the column keeps the column. With -I (infer no types) all stay.
# Seen with csvkit 1.0.7 and agate 1.6.3 (Debian 12), 1 December 2026. Who meets it: who sorts tables of likelihoods and counts
# by question.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-babel=2.10.3-1 python-babel-localedata=2.10.3-1 python3-isodate=0.6.1-1 \
  python3-leather=0.3.4-2 python3-parsedatetime=2.6-3 python3-pytimeparse=1.1.5-3 python3-slugify=4.0.0-2 python3-text-unidecode=1.3-1 \
  python3-six=1.16.0-4 python3-tz=2022.7.1-4 python3-future=0.18.2-6 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
sort_by() { LC_ALL=C.UTF-8 PYTHONPATH=$dir/root/usr/lib/python3/dist-packages python3 -W ignore root/usr/bin/csvsort "$@"; }
printf 'question,range,share,likelihood,month\nb,5-10,"1,5",45%%,May\na,1-5,"2,5",55%%,March\n' >a.csv
printf 'question,range\nb,45-55\na,1-5\n' >b.csv
{ sort_by -c question a.csv; sort_by -I -c question a.csv; sort_by -c question b.csv; } | tee seen
cat >want <<'T'
question,range,share,likelihood,month
a,2001-01-05,25,55,0001-03-01
b,2001-05-10,15,45,0001-05-01
question,range,share,likelihood,month
a,1-5,"2,5",55%,March
b,5-10,"1,5",45%,May
question,range
a,1-5
b,45-55
T
cmp want seen
