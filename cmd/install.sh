#!/bin/sh
# Builds signpost and installs it with its manual pages and completions: sh cmd/install.sh
# Under $HOME/.local, or what PREFIX says; DESTDIR goes before it, as those who make packages need.
set -eu
cd "$(dirname "$0")/.."
prefix=${DESTDIR:-}${PREFIX:-$HOME/.local}
mkdir -p "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d"
CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o "$prefix/bin/" ./cmd/signpost ./cmd/signpost-page
signpost=$prefix/bin/signpost
"$signpost" man "$prefix/share/man/man1"
"$signpost" completion bash >"$prefix/share/bash-completion/completions/signpost"
"$signpost" completion zsh >"$prefix/share/zsh/site-functions/_signpost"
"$signpost" completion fish >"$prefix/share/fish/vendor_completions.d/signpost.fish"
echo "installed under $prefix"
