// Makes src/test/resources/version/npm-comparisons.tsv: what node-semver, as npm ships it and asks it (loose), says of pairs.
//
//   node src/test/scripts/semver-comparisons.mjs > src/test/resources/version/npm-comparisons.tsv
//
// A line is two versions with the newer one first, or equal ones with = between. The versions of node-semver's own
// tests (test/fixtures/comparisons.js and equality.js, ISC licence) stand first; then all pairs of awkward ones.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { createRequire } from 'node:module'

const npmDir = process.env.NPM_DIR ??
  path.join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(), 'npm')
const semver = createRequire(path.join(npmDir, 'package.json'))('semver')

const OWN = `0.0.0|0.0.0-foo;0.0.1|0.0.0;1.0.0|0.9.9;0.10.0|0.9.0;0.99.0|0.10.0;2.0.0|1.2.3;v0.0.0|0.0.0-foo;v0.0.1|0.0.0
v1.0.0|0.9.9;v0.10.0|0.9.0;v0.99.0|0.10.0;v2.0.0|1.2.3;0.0.0|v0.0.0-foo;0.0.1|v0.0.0;1.0.0|v0.9.9;0.10.0|v0.9.0
0.99.0|v0.10.0;2.0.0|v1.2.3;1.2.3|1.2.3-asdf;1.2.3|1.2.3-4;1.2.3|1.2.3-4-foo;1.2.3-5-foo|1.2.3-5;1.2.3-5|1.2.3-4
1.2.3-5-foo|1.2.3-5-Foo;3.0.0|2.7.2+asdf;1.2.3-a.10|1.2.3-a.5;1.2.3-a.b|1.2.3-a.5;1.2.3-a.b|1.2.3-a
1.2.3-a.b.c.10.d.5|1.2.3-a.b.c.5.d.100;1.2.3-r2|1.2.3-r100;1.2.3-r100|1.2.3-R2;1.2.3|v1.2.3;1.2.3|=1.2.3;1.2.3|v 1.2.3
1.2.3|= 1.2.3;1.2.3| v1.2.3;1.2.3| =1.2.3;1.2.3| v 1.2.3;1.2.3| = 1.2.3;1.2.3-0|v1.2.3-0;1.2.3-0|=1.2.3-0;1.2.3-0|v 1.2.3-0
1.2.3-1|=1.2.3-1;1.2.3-beta|v1.2.3-beta;1.2.3-beta|= 1.2.3-beta;1.2.3-beta+build|1.2.3-beta+otherbuild
1.2.3+build|1.2.3+otherbuild;  v1.2.3+build|1.2.3+otherbuild`.replaceAll('\n', ';').split(';').map(pair => pair.split('|'))

// Without numbers that a double cannot hold: there node-semver takes different versions for the same.
const AWKWARD = ['1.0.0', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11',
  '1.0.0-rc.1', '1.0.0rc1', '1.0.0-0', '1.0.0-00', '1.0.0-', '1.0.0--', '1.0.0-a--b', '0.16.20-20251124101628', '1.4.44-liberty-2',
  '9007199254740991.0.0', '2.0.0-dev+x.y', '2.0.0-dev', '20.10.0', '20.9.0']

const line = (a, b) => {
  if (!semver.valid(a, true) || !semver.valid(b, true)) return
  const order = semver.compare(a, b, true)
  console.log(order === 0 ? `${a}\t=\t${b}` : order > 0 ? `${a}\t>\t${b}` : `${b}\t>\t${a}`)
}
for (const [a, b] of OWN) line(a, b)
for (let i = 0; i < AWKWARD.length; i++) for (let j = i + 1; j < AWKWARD.length; j++) line(AWKWARD[i], AWKWARD[j])
