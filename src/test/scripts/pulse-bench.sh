#!/usr/bin/env bash
# Pans, zooms and points at the overview in a real window of 1440 × 900 px, drawn by software, and prints how long its pulses took.
# Needs Xvfb and GTK (apt-get install xvfb libgtk-3-0) and compiled tests (mvn test-compile). Sizes are arguments.
set -euo pipefail
cd "$(dirname "$0")/../../.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(2000 10000 50000)
classes=$(mktemp)
trap 'rm -f "$classes"' EXIT
mvn -o -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classes" > /dev/null
java=java
[ -n "${HEADWATER_JAVA:-}" ] && java="$HEADWATER_JAVA/bin/java"
xvfb-run -a -s "-screen 0 1440x900x24" "$java" -Djavafx.pulseLogger=true -Dprism.order=sw -Xmx2g \
  --enable-native-access=ALL-UNNAMED -cp "target/test-classes:target/classes:$(cat "$classes")" headwater.bench.PulseBench "${sizes[@]}"
