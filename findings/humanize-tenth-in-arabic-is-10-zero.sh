#!/usr/bin/env bash
# Expected: an ordinal in Arabic or Persian is the number with an ending, as "10th" is, or the word: tenth, eleventh, twentieth.
# Happens: the ending is the word for the ordinal of the last digit, so that the tenth, the eleventh and the twentieth are "10
# zero" (10صفر), "11 zero" and "20 zero", the twenty-first is "21 first", and Persian says "10 zeroth". In the languages of
# Europe the last digit does pick the ending.
# Seen with humanize 4.4.0 (Debian 12), 1 December 2026. Who meets it: who numbers reviews, sessions or rounds in Arabic
# reports.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq python3-humanize=4.4.0-1 2>/dev/null
dpkg -x python3-humanize_*.deb root
cat >try.py <<'P'
import humanize
for language in ("fr_FR", "ar", "fa_IR"):
    humanize.i18n.activate(language)
    print(language, *(humanize.ordinal(n) for n in (3, 10, 11, 20, 21)))
P
PYTHONPATH=root/usr/lib/python3/dist-packages python3 try.py | tee seen
cat >want <<'T'
fr_FR 3e 10e 11e 20e 21er
ar 3ثالث 10صفر 11صفر 20صفر 21اول
fa_IR 3سومین 10صفرمین 11صفرمین 20صفرمین 21اولین
T
cmp want seen
