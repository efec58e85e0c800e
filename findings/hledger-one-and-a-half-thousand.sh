#!/usr/bin/env bash
# Expected: a journal that writes 1,500 in one entry and 1.500 in another is refused, or the two are 1500 and 1.5.
# Happens: each amount is judged by itself, a lone comma or a lone full stop is always a decimal mark, and the two add up to
# 3 (shown as 3,000). A file in which people of two countries wrote a thousand and a half is summed without a word.
# Declaring "commodity 1.000 men" makes the same file 1501.5.
# Seen with hledger 1.25 (Debian 12), 1 December 2026. Who meets it: who keeps counts in plain-text accounts.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq hledger=1.25-2+b5 2>/dev/null
dpkg -x hledger_*.deb root
export LC_ALL=C.UTF-8
printf '2022-01-06 count by the desk\n  seen:soldiers  1,500 men\n  elsewhere\n\n2022-01-07 count by the wire\n  seen:soldiers  1.500 men\n  elsewhere\n' >j.journal
root/usr/bin/hledger -f j.journal bal seen -N | tee seen
{ printf 'account seen:soldiers\naccount elsewhere\ncommodity 1.000 men\n'; cat j.journal; } >declared.journal
root/usr/bin/hledger -f declared.journal bal seen -N | tee declared
grep -q '3,000 men' seen && grep -q '1501.500 men' declared
