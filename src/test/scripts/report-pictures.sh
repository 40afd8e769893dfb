#!/usr/bin/env bash
# Writes reports of the samples with the packed program, opens them in headless Chromium under their own policy, wide and
# narrow, light and dark, and paints them beside the tour's pictures. Fails when a page puts anything on the console.
# Needs `mvn -DskipTests package` and a `chromium` on the PATH. Further FILE… arguments go into one more report.
set -euo pipefail
cd "$(dirname "$0")/../../.."
tour=target/tour
mkdir -p "$tour"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

report() { # NAME FILE…
  local name=$1
  shift
  target/headwater/bin/headwater report "$@" -o "$tour/$name.html" || test $? -eq 3
  for width in 1200 480; do
    for theme in light dark; do
      local picture="$tour/$name-$width-$theme.png"
      timeout 60 chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$scratch" \
        --blink-settings=preferredColorScheme=$([ $theme = dark ] && echo 0 || echo 1) --window-size=$width,${HEIGHT:-1200} \
        --enable-logging=stderr --v=0 --screenshot="$picture" "file://$PWD/$tour/$name.html" 2> "$scratch/log"
      if grep -i console "$scratch/log"; then
        echo "$name: something is on the console" >&2
        exit 1
      fi
    done
  done
  timeout 60 chromium --headless --no-sandbox --disable-gpu --user-data-dir="$scratch" --no-pdf-header-footer \
    --print-to-pdf="$tour/$name.pdf" "file://$PWD/$tour/$name.html" 2> /dev/null
}

rm -f "$tour"/9[0-9]-report*
report 90-report samples/event-stream-2018/package-lock.json
report 91-report-clean samples/clean/package-lock.json
if [ $# -gt 0 ]; then
  report 92-report-given "$@"
fi
