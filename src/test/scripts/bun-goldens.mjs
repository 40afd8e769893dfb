// Makes expected.json for bun fixtures: the graph that bun installs, as Node finds it.
//
//   node bun-goldens.mjs BUN SOURCE FOLDER     rewrites FOLDER/expected.json
//
// SOURCE is a project with its bun.lock; it is installed by BUN (`bun install --frozen-lockfile --linker hoisted --os=* --cpu=*
// --ignore-scripts`), and each installed package.json is read. FOLDER gets what is found, with FOLDER/bun.lock telling nothing
// but which packages are from no registry. So the graph is that of the installed folders, not a second reading of the lockfile.
//
// Rules (those of the corpus's MANIFEST.md, "What the truths mean"):
//   nodes     the way to the folder without node_modules: `a/b` is node_modules/a/node_modules/b; a member of the workspace is
//             its name; the version of what is from no registry is ""
//   edges     each name of each list, to the copy that Node finds going up; the last wins of peer, peerOptional, prod,
//             optional, dev (dev only of the project and members); the project to each member: workspace
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const [bun, source, folder] = process.argv.slice(2).map(p => path.resolve(p))
execFileSync(bun, ['install', '--frozen-lockfile', '--linker', 'hoisted', '--os=*', '--cpu=*', '--ignore-scripts'],
  { cwd: source, stdio: ['ignore', 'ignore', 'inherit'] })
const bunVersion = execFileSync(bun, ['--version'], { encoding: 'utf8' }).trim()
const ids = [...fs.readFileSync(path.join(folder, 'bun.lock'), 'utf8').matchAll(/^ {4}"([^"]+)": \["([^"]+)"/gm)]
const unversioned = new Set(ids.filter(([, , id]) => !/^.[^@]*@\d/.test(id)).map(([, key]) => key))
const manifest = dir => JSON.parse(fs.readFileSync(path.join(dir, 'package.json'), 'utf8'))

const nodes = [] // {id, dir, real, root}
function scan (dir, prefix) {
  const at = path.join(dir, 'node_modules')
  if (!fs.existsSync(at)) return
  for (const entry of fs.readdirSync(at).sort()) {
    if (entry.startsWith('.')) continue
    for (const name of entry.startsWith('@') ? fs.readdirSync(path.join(at, entry)).map(n => `${entry}/${n}`) : [entry]) {
      const real = fs.realpathSync(path.join(at, name))
      const member = !path.relative(fs.realpathSync(source), real).includes('node_modules') && unversioned.has(prefix + name) &&
        ids.some(([, key, id]) => key === prefix + name && id.includes('@workspace:'))
      nodes.push({ id: prefix + name, alias: name, dir: member ? real : path.join(at, name), root: member })
      scan(member ? real : path.join(at, name), `${prefix}${name}/`)
    }
  }
}
nodes.push({ id: '', dir: source, root: true })
scan(source, '')

function found (node, name) {
  for (let dir = node.dir; dir.startsWith(source); dir = path.dirname(dir)) {
    if (path.basename(dir) === 'node_modules') continue
    const candidate = path.join(dir, 'node_modules', name)
    if (fs.existsSync(path.join(candidate, 'package.json'))) {
      const real = fs.realpathSync(candidate)
      return nodes.find(n => n.dir === candidate || (n.root && n.dir === real))
    }
  }
}

const edges = new Set(); const unresolved = new Set()
const members = nodes.filter(n => n.root && n.id)
for (const member of members) edges.add(JSON.stringify(['', member.id, 'workspace']))
for (const node of nodes) {
  const pkg = manifest(node.dir)
  const needs = new Map()
  // bun takes a name that only peerDependenciesMeta knows for an optional peer.
  for (const name of Object.keys({ ...pkg.peerDependencies, ...pkg.peerDependenciesMeta })) {
    needs.set(name, pkg.peerDependenciesMeta?.[name]?.optional ? 'peerOptional' : 'peer')
  }
  for (const [list, relation] of [['dependencies', 'prod'], ['optionalDependencies', 'optional']]) {
    for (const name of Object.keys(pkg[list] ?? {})) needs.set(name, relation)
  }
  if (node.root) for (const name of Object.keys(pkg.devDependencies ?? {})) needs.set(name, 'dev')
  for (const [name, relation] of needs) {
    const to = found(node, name)
    if (to && !(node.id === '' && to.root)) edges.add(JSON.stringify([node.id, to.id, relation]))
    if (!to) unresolved.add(JSON.stringify([node.id, name, relation]))
  }
}
const rows = nodes.map(n => {
  const pkg = manifest(n.dir)
  const alias = n.alias && n.alias !== pkg.name ? { installedAs: n.alias } : {}
  return { id: n.id, name: pkg.name, version: n.root ? (n.id ? pkg.version ?? '' : '') : unversioned.has(n.id) ? '' : pkg.version, ...alias }
}).sort((a, b) => (a.id < b.id ? -1 : 1))
const list = items => '[\n' + items.map(i => '    ' + i).join(',\n') + '\n  ]'
fs.writeFileSync(path.join(folder, 'expected.json'), `{
  "file": "bun.lock",
  "oracle": "bun install --linker hoisted, found as Node finds it",
  "oracleVersion": ${JSON.stringify(bunVersion)},
  "roots": ${JSON.stringify(nodes.filter(n => n.root).map(n => n.id).sort())},
  "relationsKnown": true,
  "nodes": ${list(rows.map(r => JSON.stringify(r)))},
  "edges": ${list([...edges].sort())},
  "unresolved": ${list([...unresolved].sort())}
}
`)
console.log(`${folder}: ${rows.length} nodes, ${edges.size} edges, ${unresolved.size} unresolved`)
