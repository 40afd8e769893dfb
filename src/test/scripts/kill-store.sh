#!/bin/sh
# Kills a process that keeps snapshots at many random moments and looks at what is left: kill-store.sh [KILLS] [SEED]
cd "$(dirname "$0")/../../.." || exit 2
mvn -q -B test -Dtest=SnapshotKillTest -Dheadwater.kills="${1:-200}" -Dheadwater.kills.seed="${2:-1}" && cat target/kill-figures.txt
