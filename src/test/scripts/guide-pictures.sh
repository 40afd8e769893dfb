#!/usr/bin/env bash
# Copies the pictures that the documents show from the tour of the last `mvn verify`, and those of reports, which
# report-pictures.sh paints beside it. Changes nothing when one is missing.
set -euo pipefail
cd "$(dirname "$0")/../../.."
pictures=$(grep -rhoE 'pictures/[a-z0-9-]+\.png' README.md docs | sort -u)
for picture in $pictures; do
  test -f "target/tour/$(basename "$picture")" || { echo "target/tour/$(basename "$picture") is missing" >&2; exit 1; }
done
mkdir -p docs/user-guide/pictures
rm -f docs/user-guide/pictures/*.png
for picture in $pictures; do
  cp "target/tour/$(basename "$picture")" docs/user-guide/pictures/
done
