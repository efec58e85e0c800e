#!/usr/bin/env bash
# Expected: what `git check-attr merge FILE` answers is what `git merge` does with that file.
# Happens: in a sparse checkout that leaves the root's .gitattributes out, check-attr answers "merge: union" (it asks the
# index too) while merge, which reads the working tree alone, stops with a conflict. A second .gitattributes inside the
# checked-out folder makes it merge.
# Seen with git 2.39.5 (Debian 12), 1 December 2026. Who meets it: teams that append to shared logs in one folder each.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq "git=$(apt-cache madison git | awk '$3 ~ /^1:2\.39\.5/ {print $3; exit}')" 2>/dev/null
dpkg -x git_*.deb root
export PATH=$dir/root/usr/bin:$PATH GIT_EXEC_PATH=$dir/root/usr/lib/git-core GIT_TEMPLATE_DIR=$dir/root/usr/share/git-core/templates
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
git --version
try() { # try WHERE: a .gitattributes in WHERE, two branches that append a line each
  rm -rf repo && git init -q -b main repo && cd repo && mkdir -p desk && echo first >desk/log
  printf 'log merge=union\n' >.gitattributes
  [ "$1" = root ] || printf 'log merge=union\n' >desk/.gitattributes
  git add . && git commit -qm base && git switch -qc other && echo theirs >>desk/log && git commit -qam theirs
  git switch -q main && echo ours >>desk/log && git commit -qam ours
  git sparse-checkout set --no-cone desk/ >/dev/null
  git check-attr merge desk/log
  if git merge -q other -m both >/dev/null 2>&1; then echo "merge: clean"; else echo "merge: conflict"; fi
  cd ..
}
{ try root; try both; } | tee seen
printf 'desk/log: merge: union\nmerge: conflict\ndesk/log: merge: union\nmerge: clean\n' | cmp - seen
