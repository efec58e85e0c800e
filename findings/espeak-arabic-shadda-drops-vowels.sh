#!/usr/bin/env bash
# Expected: writing the shadda (the mark of a doubled letter) helps an Arabic voice, or changes nothing.
# Happens: one mark switches the vowels off: مرجح ("likely") is said "murajjah", مرجّح comes out as bare consonants. A text
# that marks only the letters a reader may doubt is harder to follow than one without marks.
# Seen with espeak-ng 1.51 (Debian 12), 1 December 2026. Who meets it: who has careful Arabic read aloud.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libpcaudio0=1.2-2 libsonic0=0.2.0-12 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu
say() { root/usr/bin/espeak-ng --path="$dir/root/usr/lib/x86_64-linux-gnu" -q -x -v ar "$1" 2>/dev/null | tr -d ' \n'; }
vowels() { say "$1" | tr -cd 'aiuAIU' | wc -c; }
for word in مرجح مرجّح مؤكد مؤكّد; do printf '%s: %s, vowels: %s\n' "$word" "$(say "$word")" "$(vowels "$word")"; done
[ "$(vowels مرجح)" -ge 2 ] && [ "$(vowels مرجّح)" -eq 0 ]
