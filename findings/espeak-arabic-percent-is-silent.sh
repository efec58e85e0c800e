#!/usr/bin/env bash
# Expected: the Arabic voice says "per cent" for 45% or ٤٥٪, as the English voice does.
# Happens: it says the number alone; 45, 45% and 45٪ sound the same (the phonemes are equal). Only the written words
# «في المئة» are heard. So a listener cannot tell a likelihood from a count.
# Seen with espeak-ng 1.51 (Debian 12), 1 December 2026. Who meets it: who has Arabic briefings read aloud.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq espeak-ng=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libpcaudio0=1.2-2 libsonic0=0.2.0-12 2>/dev/null
for deb in *.deb; do dpkg -x "$deb" root; done
export LD_LIBRARY_PATH=$dir/root/usr/lib/x86_64-linux-gnu
say() { root/usr/bin/espeak-ng --path="$dir/root/usr/lib/x86_64-linux-gnu" -q -x -v "$1" "$2" 2>/dev/null | tr -s ' \n' ' '; }
for text in '45' '45%' '45٪' '45 في المئة'; do printf '%s: %s\n' "$text" "$(say ar "$text")"; done
printf 'in English, 45: %s, 45%%: %s\n' "$(say en 45)" "$(say en 45%)"
[ "$(say ar 45)" = "$(say ar '45%')" ] && [ "$(say ar 45)" = "$(say ar '45٪')" ] &&
  [ "$(say ar 45)" != "$(say ar '45 في المئة')" ] && [ "$(say en 45)" != "$(say en 45%)" ]
