#!/usr/bin/env bash
# Expected: `task 1 annotate "status:completed, said the note"` adds that text, one quoted argument, as a note.
# Happens: an argument that begins with the name of an attribute and a colon is an assignment, quoted or not: the task is
# completed, exit 0, and the text stands nowhere. `task 1 annotate -- "…"` keeps it.
# Seen with taskwarrior 2.6.2 (Debian 12), 1 December 2026. Who meets it: anybody who logs remarks from a script.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq taskwarrior=2.6.2+dfsg-1 2>/dev/null
dpkg -x taskwarrior_*.deb root
mkdir data
printf 'data.location=%s/data\nconfirmation=off\nverbose=nothing\n' "$dir" >rc
task() { TASKRC=$dir/rc root/usr/bin/task "$@" 2>/dev/null; }
task add "Look at the strait"
task add "Look at the port"
task 1 annotate "status:completed, said the note" && echo "annotate: exit 0"
task 2 annotate -- "status:completed, said the note"
task export | tee export.json
grep -q '"description":"Look at the strait".*"status":"completed"' export.json &&
  ! grep '"Look at the strait"' export.json | grep -q 'said the note' &&
  grep '"Look at the port"' export.json | grep -q '"status":"pending".*said the note'
