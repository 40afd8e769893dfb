#!/usr/bin/env bash
# Copies the pictures that the documents show from the tour of the last `mvn verify`, and of report-pictures.sh after it.
set -euo pipefail
cd "$(dirname "$0")/../../.."
mkdir -p docs/user-guide/pictures
rm -f docs/user-guide/pictures/*.png
grep -rhoE 'pictures/[a-z0-9-]+\.png' README.md docs | sort -u | while read -r picture; do
  cp "target/tour/$(basename "$picture")" docs/user-guide/pictures/
done
