// Makes expected.json for npm fixtures: the graph that npm itself computes from a lockfile.
//
//   node npm-goldens.mjs FOLDER…             rewrites FOLDER/expected.json
//   node npm-goldens.mjs --compare FOLDER…   writes nothing; compares with FOLDER/<lockfile>.truth.json or, without one,
//                                            FOLDER/expected.json; exit 1 on a difference
//   --dev-of-roots-only                      see edges below
//
// A FOLDER holds npm-shrinkwrap.json or package-lock.json (the first wins, as in npm) and, if the case has one,
// package.json. The graph comes from @npmcli/arborist (Arborist.loadVirtual()) of the npm that is installed globally, or of
// the npm whose folder the variable NPM_DIR names. No network, no registry, nothing is installed: the files are copied to a
// temporary folder, stub manifests of the link targets outside node_modules are written there from the lockfile's own
// entries (v1: from what arborist makes of it), and arborist reads that copy.
//
// Rules (those of the corpus's MANIFEST.md, "What the truths mean"):
//   nodes       install locations; link entries are no nodes, edges to them end at their target; name is the real name,
//               installedAs the alias; a version that is not recorded is "" (v1: the reference stands in source)
//   roots       "" and the workspace members; v1 without package.json: "" without edges, and inferredRoots = what nothing
//               depends on and, of each cycle that nothing outside leads to, the smallest location (code point order)
//   edges       [source, target, relation], one for each name that a source lists; dev edges as npm has them: of the
//               project, of members and of other link targets (with --dev-of-roots-only: not of the latter)
//   unresolved  [source, name, range, relation]: the same for what leads nowhere, unmet optional ones included
//   flags       dev, optional, peer, devOptional as the lockfile has them (not as arborist recomputes them); not for roots
//   queries     chosen by pick() below; an asked-for list may be kept in FOLDER/queries.txt, one name@version a line
//   names       of link targets: what the entry says, else the folder's name; for v1 and for `..` the link's name
// What the file does not record about members (v2, v3) is not taken from elsewhere: when package.json and packages[""]
// give different graphs, the script says so.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'

const npmDir = process.env.NPM_DIR ??
  path.join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(), 'npm')
const require = createRequire(path.join(npmDir, 'package.json'))
const Arborist = require('@npmcli/arborist')
const nameFromFolder = require('@npmcli/name-from-folder')
const { Shrinkwrap } = Arborist
const oracleVersion = require('@npmcli/arborist/package.json').version

const devOfRootsOnly = process.argv.includes('--dev-of-roots-only')
const readJson = file => JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const sortRows = rows => rows.sort((a, b) => byCodePoint(JSON.stringify(a), JSON.stringify(b)))

function lockfileOf (folder) {
  const name = ['npm-shrinkwrap.json', 'package-lock.json'].find(n => fs.existsSync(path.join(folder, n)))
  if (!name) throw new Error(`${folder}: no lockfile`)
  return name
}

/** Copies the case so deep that `../..` stays inside, adds the stub manifests, and calls use(copy, packages). */
async function withCopy (folder, lockName, v1, withManifest, use) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'goldens-'))
  try {
    const copy = path.join(temp, '1', '2', '3', '4', path.basename(path.resolve(folder)))
    fs.mkdirSync(copy, { recursive: true })
    fs.copyFileSync(path.join(folder, lockName), path.join(copy, lockName))
    const manifest = path.join(folder, 'package.json')
    if (withManifest && fs.existsSync(manifest)) fs.copyFileSync(manifest, path.join(copy, 'package.json'))
    const { data } = await Shrinkwrap.load({ path: copy })
    const packages = structuredClone(data.packages) // for v1: what arborist converts the old tree to
    for (const [location, entry] of Object.entries(packages)) {
      if (entry.link) writeStub(temp, copy, entry.resolved, packages[entry.resolved], location, v1)
    }
    return await use(copy, packages)
  } finally {
    fs.rmSync(temp, { recursive: true, force: true })
  }
}

function writeStub (temp, copy, location, entry, link, v1) {
  const folder = path.resolve(copy, location)
  if (fs.existsSync(path.join(folder, 'package.json'))) return
  if (!entry || !location || /(^|\/)node_modules\//.test(location) || !folder.startsWith(temp + path.sep)) return
  const { dev, optional, peer, devOptional, extraneous, inBundle, resolved, integrity, ...manifest } = entry
  fs.mkdirSync(folder, { recursive: true })
  // v2, v3 leave a name out where it is that of the folder; v1 has no name but the key of the link, `..` neither
  const name = v1 || location.endsWith('..') ? link.replace(/^.*node_modules\//, '') : nameFromFolder(folder)
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, ...manifest }))
}

/** What arborist says, as plain data. */
async function readGraph (folder, lockName, lock, withManifest) {
  const v1 = !lock.packages // arborist goes by this, not by lockfileVersion
  return withCopy(folder, lockName, v1, withManifest, async (copy, packages) => {
    const tree = await new Arborist({ path: copy }).loadVirtual()
    const hasManifest = fs.existsSync(path.join(copy, 'package.json'))
    const inferred = v1 && !hasManifest
    const manifest = hasManifest ? readJson(path.join(copy, 'package.json')) : {}
    const rootName = manifest.name ?? packages['']?.name ?? lock.name ?? '' // npm would take the folder's
    const target = node => (node.isLink ? node.target : node)
    const members = new Set()
    for (const edge of tree.edgesOut.values()) {
      if (edge.type === 'workspace' && edge.to) members.add(target(edge.to).location)
    }
    const isRoot = location => location === '' || members.has(location)

    const nodes = []
    const edges = []
    const unresolved = []
    for (const node of tree.inventory.values()) {
      if (node.isLink) continue
      const id = node.location
      const entry = packages[id] ?? {}
      const name = id ? node.packageName ?? '' : rootName
      const out = { id, name, version: (node.version ?? '').trim() }
      if (/(^|\/)node_modules\//.test(id) && node.name !== name) out.installedAs = node.name
      if (members.has(id)) out.workspace = true
      if (v1 && !out.version && id) {
        const source = sourceInV1(lock, id, packages)
        if (source) out.source = source
      }
      if (entry.inBundle) out.bundled = true
      if (!isRoot(id)) {
        for (const flag of v1 ? ['dev', 'optional'] : ['dev', 'optional', 'peer', 'devOptional']) {
          if (entry[flag]) out[flag] = true
        }
      }
      nodes.push(out)
      for (const edge of node.edgesOut.values()) {
        if (devOfRootsOnly && edge.type === 'dev' && !isRoot(id)) continue
        if (edge.to) edges.push([id, target(edge.to).location, edge.type])
        else unresolved.push([id, edge.name, edge.rawSpec, edge.type])
      }
    }
    nodes.sort((a, b) => byCodePoint(a.id, b.id))
    sortRows(edges)
    sortRows(unresolved)

    const graph = {
      file: lockName,
      oracle: '@npmcli/arborist Arborist.loadVirtual()',
      oracleVersion,
      lockfileVersion: lock.lockfileVersion ?? 1,
      roots: ['', ...[...members].sort(byCodePoint)],
      relationsKnown: v1 ? 'roots' : true,
      flagsKnown: v1 ? ['dev', 'optional'] : ['dev', 'optional', 'peer'],
    }
    if (inferred) {
      graph.rootsInferred = true
      graph.inferredRoots = inferRoots(nodes.map(n => n.id).filter(Boolean), edges)
      graph.roots = ['', ...graph.inferredRoots]
    }
    return Object.assign(graph, { nodes, edges, unresolved })
  })
}

/** The version field that stands in the v1 tree for a location. */
function sourceInV1 (lock, location, packages) {
  for (const [place, entry] of Object.entries(packages)) {
    if (entry.link && entry.resolved === location) return `file:${location}`
    if (entry.link && location.startsWith(entry.resolved + '/node_modules/')) {
      location = place + location.slice(entry.resolved.length)
      break
    }
  }
  let at = lock
  for (const name of location.split(/(?:^|\/)node_modules\//).slice(1)) at = at?.dependencies?.[name]
  return at?.version
}

/** Tarjan without recursion: node index -> component number; components are numbered against the edges (targets first). */
function components (ids, edges) {
  const index = new Map(ids.map((id, i) => [id, i]))
  const next = ids.map(() => [])
  for (const [s, t] of edges) if (index.has(s) && index.has(t)) next[index.get(s)].push(index.get(t))
  const order = ids.map(() => -1)
  const low = []
  const comp = ids.map(() => -1)
  const stack = []
  let time = 0
  let count = 0
  for (let start = 0; start < ids.length; start++) {
    if (order[start] >= 0) continue
    const work = [[start, 0]]
    while (work.length) {
      const frame = work.at(-1)
      const v = frame[0]
      if (frame[1] === 0) {
        order[v] = low[v] = time++
        stack.push(v)
      }
      if (frame[1] < next[v].length) {
        const w = next[v][frame[1]++]
        if (order[w] < 0) work.push([w, 0])
        else if (comp[w] < 0) low[v] = Math.min(low[v], order[w])
        if (frame[1] === 0) frame[1] = 1
      } else {
        if (low[v] === order[v]) {
          let w
          do { w = stack.pop(); comp[w] = count } while (w !== v)
          count++
        }
        work.pop()
        if (work.length) low[work.at(-1)[0]] = Math.min(low[work.at(-1)[0]], low[v])
      }
    }
  }
  return { of: new Map(ids.map((id, i) => [id, comp[i]])), count }
}

function inferRoots (ids, edges) {
  const { of, count } = components(ids, edges)
  const entered = new Set()
  for (const [s, t] of edges) if (s && of.get(s) !== of.get(t)) entered.add(of.get(t))
  const smallest = new Array(count)
  for (const id of ids) {
    const c = of.get(id)
    if (!entered.has(c) && (smallest[c] === undefined || byCodePoint(id, smallest[c]) < 0)) smallest[c] = id
  }
  return smallest.filter(id => id !== undefined).sort(byCodePoint)
}

/** The answers about one name@version (without a version: about all of that name); what each field means: MANIFEST.md, "Queries". */
function answer (graph, name, version) {
  const real = graph.rootsInferred ? graph.inferredRoots : graph.roots
  const roots = new Set(real)
  const noPackage = new Set(graph.rootsInferred ? [''] : graph.roots) // the project and members
  const label = new Map(graph.nodes.map(n => [n.id, `${n.name}@${n.version}`]))
  const instances = graph.nodes.filter(n => n.name === name && (version === undefined || n.version === version) && !noPackage.has(n.id)).map(n => n.id)
  if (!instances.length) return { name, version, found: false }
  const out = new Map(graph.nodes.map(n => [n.id, new Set()]))
  const into = new Map(graph.nodes.map(n => [n.id, new Set()]))
  for (const [s, t] of graph.edges) {
    out.get(s).add(t)
    into.get(t).add(s)
  }
  const upward = new Set(instances)
  for (const id of upward) for (const s of into.get(id)) upward.add(s)
  const rooted = new Set(real)
  for (const id of rooted) for (const t of out.get(id)) rooted.add(t)
  const dependents = [...upward].filter(id => !instances.includes(id) && !noPackage.has(id))
  const direct = graph.rootsInferred
    ? real.filter(id => upward.has(id))
    : real.flatMap(r => [...out.get(r)]).filter(t => upward.has(t) && !noPackage.has(t))
  const unique = list => [...new Set(list)].sort(byCodePoint)

  const distance = new Map(real.map(r => [r, 0]))
  const ways = new Map(real.map(r => [r, 1n]))
  for (const [id, d] of distance) { // a Map is walked in insertion order, so this is breadth first
    for (const t of out.get(id)) {
      if (!distance.has(t)) { distance.set(t, d + 1); ways.set(t, 0n) }
      if (distance.get(t) === d + 1) ways.set(t, ways.get(t) + ways.get(id))
    }
  }
  const reached = instances.filter(id => distance.has(id))
  const shortest = reached.length ? Math.min(...reached.map(id => distance.get(id))) : null

  const ids = graph.nodes.map(n => n.id)
  const { of, count } = components(ids, graph.edges)
  const counts = new Array(count).fill(0n)
  for (const r of roots) counts[of.get(r)]++
  const inner = Array.from({ length: count }, () => [])
  for (const id of ids) inner[of.get(id)].push(id)
  for (let c = count - 1; c >= 0; c--) { // sources before targets
    for (const v of inner[c]) for (const u of into.get(v)) if (of.get(u) !== c) counts[c] += counts[of.get(u)]
  }
  const paths = unique(instances.map(id => of.get(id))).reduce((sum, c) => sum + counts[c], 0n)

  return {
    name,
    version,
    found: true,
    instances: [...instances].sort(byCodePoint),
    affectedRoots: real.filter(r => upward.has(r)),
    dependentInstances: dependents.length,
    dependents: unique(dependents.map(id => label.get(id))),
    directDependencies: unique(direct.map(id => label.get(id))),
    immediateParents: unique(instances.flatMap(id => [...into.get(id)])),
    shortestPathEdges: shortest,
    shortestPaths: shortest === null ? 0 : Number(reached.filter(id => distance.get(id) === shortest)
      .reduce((sum, id) => sum + ways.get(id), 0n)),
    paths: String(paths),
    unrooted: instances.filter(id => !rooted.has(id)).sort(byCodePoint),
  }
}

/** Two to four packages worth asking for, and one that is not there. */
function pick (folder, graph) {
  const asked = path.join(folder, 'queries.txt')
  if (fs.existsSync(asked)) {
    return fs.readFileSync(asked, 'utf8').split('\n').map(s => s.trim()).filter(Boolean)
      .map(s => [s.slice(0, s.lastIndexOf('@')), s.slice(s.lastIndexOf('@') + 1)])
  }
  const noPackage = new Set(graph.rootsInferred ? [''] : graph.roots)
  const packages = graph.nodes.filter(n => !noPackage.has(n.id))
  const key = n => `${n.name}\n${n.version}`
  const answers = new Map(packages.map(n => [key(n), answer(graph, n.name, n.version)]))
  const best = score => [...answers.entries()].map(([k, a]) => [score(a), k]).filter(([s]) => s > 0)
    .sort((a, b) => b[0] - a[0] || byCodePoint(a[1], b[1]))[0]?.[1]
  const special = packages.find(n => n.installedAs) ?? packages.find(n => n.source) ?? packages.find(n => n.bundled)
  const chosen = new Set([
    best(a => a.dependentInstances * 1000 + a.immediateParents.length),
    best(a => a.instances.length - 1),
    best(a => a.shortestPathEdges ?? 0),
    special && key(special),
    best(a => a.unrooted.length),
    best(a => a.affectedRoots.length - 1),
  ].filter(Boolean))
  for (const n of packages) if (chosen.size < 3) chosen.add(key(n))
  return [...[...chosen].slice(0, 4).map(k => k.split('\n')), ['left-pad', '9.9.9']]
}

/** One node, edge or query a line: small files, readable differences. */
function print (graph) {
  const fields = Object.entries(graph).map(([k, v]) => {
    const rows = ['nodes', 'edges', 'unresolved', 'queries'].includes(k) && v.length
    const text = rows ? `[\n${v.map(row => '    ' + JSON.stringify(row)).join(',\n')}\n  ]` : JSON.stringify(v)
    return `  ${JSON.stringify(k)}: ${text}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}

/** Differences between two graphs, by the fields that the format defines. */
function differences (ours, theirs) {
  const found = []
  const compare = (what, a, b) => {
    const rows = list => new Set((list ?? []).map(x => JSON.stringify(x)))
    const [l, r] = [rows(a), rows(b)]
    for (const x of l) if (!r.has(x)) found.push(`${what}: only here ${x}`)
    for (const x of r) if (!l.has(x)) found.push(`${what}: only there ${x}`)
  }
  const fields = ['id', 'name', 'version', 'installedAs', 'workspace', 'source', 'bundled', 'dev', 'optional', 'peer', 'devOptional']
  const plain = nodes => nodes.map(n => fields.map(f => [f, n[f]]).filter(([, v]) => v !== undefined))
  compare('nodes', plain(ours.nodes), plain(theirs.nodes))
  for (const f of ['roots', 'inferredRoots', 'edges', 'unresolved', 'flagsKnown']) compare(f, ours[f], theirs[f])
  for (const f of ['lockfileVersion', 'relationsKnown', 'rootsInferred']) compare(f, [ours[f] ?? null], [theirs[f] ?? null])
  for (const q of theirs.queries) {
    const a = answer(ours, q.name, q.version)
    for (const f of Object.keys(q)) {
      const same = Array.isArray(q[f]) ? [...q[f]].sort(byCodePoint).join() === [...a[f] ?? []].sort(byCodePoint).join() : q[f] === a[f]
      if (!same) found.push(`query ${q.name}@${q.version} ${f}: here ${JSON.stringify(a[f])}, there ${JSON.stringify(q[f])}`)
    }
  }
  return found
}

const args = process.argv.slice(2).filter(a => !a.startsWith('--'))
const comparing = process.argv.includes('--compare')
let failed = false
for (const folder of args) {
  const lockName = lockfileOf(folder)
  const lock = readJson(path.join(folder, lockName))
  const graph = await readGraph(folder, lockName, lock, true)
  if (lock.packages) {
    const alone = await readGraph(folder, lockName, lock, false)
    for (const f of ['nodes', 'edges', 'unresolved', 'roots']) {
      if (JSON.stringify(alone[f]) !== JSON.stringify(graph[f])) console.error(`${folder}: ${f} differ without package.json`)
    }
  }
  if (comparing) {
    const truth = path.join(folder, lockName + '.truth.json')
    const other = readJson(fs.existsSync(truth) ? truth : path.join(folder, 'expected.json'))
    const found = differences(graph, other)
    console.log(`${found.length ? 'DIFFERS' : 'equal  '} ${folder}/${lockName}: ${graph.nodes.length} nodes, ${graph.edges.length} edges, ` +
      `${graph.unresolved.length} unresolved, ${graph.roots.length} roots, ${other.queries.length} queries`)
    for (const line of found.slice(0, 8)) console.log('    ' + line)
    if (found.length > 8) console.log(`    … ${found.length - 8} more`)
    failed ||= found.length > 0
  } else {
    graph.queries = pick(folder, graph).map(([name, version]) => answer(graph, name, version))
    fs.writeFileSync(path.join(folder, 'expected.json'), print(graph))
    console.log(`${folder}: ${graph.nodes.length} nodes, ${graph.edges.length} edges, ${graph.unresolved.length} unresolved, ${graph.roots.length} roots`)
  }
}
process.exitCode = failed ? 1 : 0
