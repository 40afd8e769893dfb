#!/usr/bin/env bash
# Writes src/test/resources/version/*.order with the tools themselves; needs python3, ruby, php with Composer, and go.
set -euo pipefail
cd "$(dirname "$0")"
out=../../resources/version
python3 pypi.py < versions-pypi.txt > "$out/pypi.order"
ruby gem.rb < versions-gem.txt > "$out/gem.order"
php composer.php < versions-composer.txt > "$out/composer.order"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp go/main.go "$work"
cp -r "$(go env GOROOT)/src/cmd/vendor/golang.org/x/mod/semver" "$work/semver"
printf 'module orders\n\ngo 1.19\n' > "$work/go.mod"
here=$PWD
(cd "$work" && go run .) < "$here/versions-go.txt" > "$out/golang.order"
