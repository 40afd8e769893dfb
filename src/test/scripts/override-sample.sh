#!/usr/bin/env bash
# Lets the real npm carry out the override that `headwater cut` writes for the sample of 2018, and shows that no path is left.
# Needs: a packed Headwater (mvn -DskipTests package), npm 11 with a registry. Installs and runs nothing of the sample.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
headwater=${HEADWATER:-$root/target/headwater/bin/headwater}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$root/samples/event-stream-2018/." "$work"
cd "$work"
npm_quietly() { npm "$@" --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error; }
targets=(--of event-stream@3.3.6 --of flatmap-stream@0.1.1)

echo "== before"; "$headwater" match package-lock.json | sed -n 1,2p || true
"$headwater" cut package-lock.json "${targets[@]}" --format json > "$work/answer.json"
node -e '
const fs = require("fs");
const answer = JSON.parse(fs.readFileSync("answer.json"));
const manifest = JSON.parse(fs.readFileSync("package.json"));
for (const [section, lines] of Object.entries(JSON.parse(answer.override))) {
  manifest[section] = {...manifest[section], ...lines};
}
fs.writeFileSync("package.json", JSON.stringify(manifest, null, 2) + "\n");
console.log("== the override\n" + answer.override.trim());
'
cp package-lock.json untouched.json
echo "== npm install alone"; npm_quietly install
for target in event-stream@3.3.6 flatmap-stream@0.1.1; do "$headwater" paths package-lock.json --to "$target" --max 1 2>&1 | sed -n 2,3p; done
mv untouched.json package-lock.json
echo "== npm update event-stream, as the note says"; npm_quietly update event-stream
"$headwater" match package-lock.json | sed -n 1,2p
left=0
for target in event-stream@3.3.6 flatmap-stream; do
  "$headwater" paths package-lock.json --to "$target" --format json | grep -q '"paths":"0"' || left=1
  "$headwater" paths package-lock.json --to "$target" 2>&1 | tail -1
done
[ "$left" = 0 ] && echo "== no path is left"
exit "$left"
