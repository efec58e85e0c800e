#!/usr/bin/env bash
# Expected: in Persian "d MMMM yyyy" is a day of one calendar: 9 January 2022 is ۹ ژانویه ۲۰۲۲, or ۱۹ دی ۱۴۰۰ in Iran's own.
# Happens: the month's name is taken from Iran's calendar, day and year from the Gregorian: ۹ دی ۲۰۲۲, a day of no calendar, ten
# days off even where the reader forgives the year. On 20 and 21 March the month changes within the same count of days. Afghan
# Persian and Pashto do the same. toLocaleString is right; so is the format with outputCalendar "gregory".
# Seen with luxon 3.7.2 (npm) under Node 20, 1 December 2026. Who meets it: who writes days for readers of Persian.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund luxon@3.7.2
cat >try.cjs <<'J'
const { DateTime } = require('luxon')
for (const [day, locale] of [['2022-01-09', 'fa'], ['2022-01-09', 'fa-AF'], ['2022-01-09', 'ps'], ['2022-03-20', 'fa'], ['2022-03-21', 'fa']]) {
  const d = DateTime.fromISO(day).setLocale(locale)
  const gregorian = d.reconfigure({ outputCalendar: 'gregory' })
  console.log(`${day} ${locale}: ${d.toFormat('d MMMM yyyy')} | ${d.toLocaleString(DateTime.DATE_FULL)} | ${gregorian.toFormat('d MMMM yyyy')}`)
}
J
node try.cjs | tee seen
grep -q '^2022-01-09 fa: ۹ دی ۲۰۲۲ | ۱۹ دی ۱۴۰۰ | ۹ ژانویه ۲۰۲۲$' seen && grep -q '^2022-01-09 fa-AF: ۹ جدی ۲۰۲۲ ' seen &&
  grep -q 'fa: ۲۰ اسفند ۲۰۲۲ ' seen && grep -q 'fa: ۲۱ فروردین ۲۰۲۲ ' seen
