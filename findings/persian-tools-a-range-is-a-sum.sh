#!/usr/bin/env bash
# Expected: of Persian words that are not one number, such as "twenty to thirty" or "a third", a reader of numbers gives an
# error or the first number, and a compound written with the usual joiner (چهل‌وپنج, 45) is the number.
# Happens: every word that is a number is added up: بیست تا سی (20 to 30) is 50, سی یا چهل (30 or 40) is 70, یک سوم (a third) is
# 4, صفر ممیز پنج (nought point five) is 5; with the joiner 45 is 0. No error.
# Seen with @persian-tools/persian-tools 4.0.4 (npm) under Node 20, 1 December 2026. Who meets it: who takes figures from
# Persian reports, where ranges and shares are often in words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @persian-tools/persian-tools@4.0.4
cat >try.mjs <<'J'
import { wordsToNumber } from '@persian-tools/persian-tools'
for (const words of ['چهل و پنج', 'بیست تا سی', 'سی یا چهل', 'یک سوم', 'صفر ممیز پنج', 'چهل\u200cوپنج'])
  console.log(words, '=', wordsToNumber(words))
J
node try.mjs | tee seen
[ "$(sed 's/.*= //' seen | tr '\n' ' ')" = '45 50 70 4 5 0 ' ]
