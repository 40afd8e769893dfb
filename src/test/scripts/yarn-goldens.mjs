// Makes expected.json for yarn fixtures: the graph that yarn itself computes from a lockfile.
//
//   node yarn-goldens.mjs FOLDER…             rewrites FOLDER/expected.json
//   node yarn-goldens.mjs --compare FOLDER…   writes nothing; compares nodes, edges and roots with FOLDER/yarn.lock.truth.json
//                                             or, without one, FOLDER/expected.json; exit 1 on a difference
//
// A FOLDER holds yarn.lock and, if the case has them, package.json and .yarnrc.yml. The variable YARN_TOOLS names a folder with
// the npm packages @yarnpkg/lockfile and @yarnpkg/parsers in its node_modules. No network; nothing is installed or run.
// Berry cases that were made here are also held against `yarn info --all --recursive --json` (README of the fixtures).
//
// Rules (those of the corpus's MANIFEST.md, "What the truths mean"):
//   classic  nodes name@version with the name of the key; edges by the descriptor name@range, letter by letter; roots: "" from
//            package.json (optional over prod over dev), else what nothing depends on and of each cycle that nothing outside
//            leads to the smallest location
//   berry    nodes the resolutions; roots all @workspace: ones; edges by resolutions of package.json, then yarn's own patches
//            (fsevents, resolve, typescript), then the descriptor with or without npm:, with ::locator= of the parent or the
//            project; an edge from each patch to its base; peers have none; relations are not known
//   unresolved  [source, name, range] of what leads nowhere
import fs from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'

const require = createRequire(path.join(path.resolve(process.env.YARN_TOOLS ?? '.'), 'package.json'))
const { parse } = require('@yarnpkg/lockfile')
const { parseSyml, parseResolution } = require('@yarnpkg/parsers')
const compareOnly = process.argv.includes('--compare')
const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const sortRows = rows => rows.sort((a, b) => byCodePoint(JSON.stringify(a), JSON.stringify(b)))
const read = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null)

function split (text) {
  const at = text.indexOf('@', 1)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function classic (text, manifest) {
  const { object } = parse(text)
  const nodes = new Map()
  const edges = []
  const unresolved = []
  const members = new Set() // bun writes its members, too
  const idOf = key => `${split(key)[0]}@${object[key].version}`
  const add = (from, name, range, relation) => {
    const key = `${name}@${range}`
    if (object[key]) edges.push([from, idOf(key), relation])
    else unresolved.push([from, name, range])
  }
  for (const [key, entry] of Object.entries(object)) {
    const [name, range] = split(key)
    const real = range.startsWith('npm:') ? split(range.slice(4))[0] : name
    const member = entry.version.startsWith('workspace:')
    if (member) members.add(idOf(key))
    nodes.set(idOf(key), { id: idOf(key), name: real, version: member ? '' : entry.version, ...(real === name ? {} : { installedAs: name }) })
    for (const [to, r] of Object.entries({ ...entry.devDependencies, ...entry.dependencies, ...entry.optionalDependencies })) {
      add(idOf(key), to, r, to in (entry.optionalDependencies ?? {}) ? 'optional' : to in (entry.dependencies ?? {}) ? 'prod' : 'dev')
    }
  }
  if (manifest) {
    const { dependencies: prod = {}, devDependencies: dev = {}, optionalDependencies: optional = {} } = manifest
    for (const [to, r] of Object.entries({ ...dev, ...prod, ...optional })) {
      add('', to, r, to in optional ? 'optional' : to in prod ? 'prod' : 'dev')
    }
  }
  nodes.set('', { id: '', name: manifest?.name ?? '', version: manifest?.version ?? '' })
  return { nodes, edges, unresolved, roots: manifest ? ['', ...members] : inferred(nodes, edges), rootsInferred: !manifest, relationsKnown: true }
}

/** The smallest location of each strongly connected component that nothing outside of it leads to. */
function inferred (nodes, edges) {
  const reach = new Map()
  for (const id of nodes.keys()) {
    const seen = new Set([id])
    const todo = [id]
    while (todo.length) { const at = todo.pop(); for (const [f, t] of edges) if (f === at && !seen.has(t)) { seen.add(t); todo.push(t) } }
    reach.set(id, seen)
  }
  return [...nodes.keys()].filter(id => id !== '' && [...nodes.keys()].every(other => !reach.get(other).has(id) ||
    (reach.get(id).has(other) && id <= other))).sort(byCodePoint)
}

const plain = range => (/^npm:(?!.+@)/.test(range) ? range.slice(4) : range)

function berry (text, manifest, settings) {
  const lock = parseSyml(text)
  delete lock.__metadata
  const nodes = new Map()
  const keys = new Map()
  for (const [key, entry] of Object.entries(lock)) {
    const id = entry.resolution
    const name = split(id)[0]
    const names = new Set(key.split(/ *, */).map(k => split(k)[0]))
    nodes.set(id, { id, name, version: entry.version, ...(names.size === 1 && !names.has(name) ? { installedAs: [...names][0] } : {}) })
    for (const k of key.split(/ *, */)) {
      const [n, r] = split(k)
      const [base, parameters = ''] = r.split('::')
      keys.set(JSON.stringify([n, plain(base), new URLSearchParams(parameters).get('locator')]), id)
      const own = base.match(/^patch:([^#]+)#.*builtin<compat\/(.+)>/)
      if (own && own[2] === n) keys.set(JSON.stringify(['builtin', n, plain(split(decodeURIComponent(own[1]))[1])]), id)
    }
  }
  const roots = [...nodes.keys()].filter(id => split(id)[1].startsWith('workspace:'))
  const project = roots.find(id => split(id)[1] === 'workspace:.') ?? null
  const rules = Object.entries(manifest?.resolutions ?? {}).flatMap(([pattern, to]) => {
    try { return [[parseResolution(pattern), to]] } catch { return [] }
  })
  const find = (parent, name, range) => keys.get(JSON.stringify(['builtin', name, plain(range)])) ??
    [null, parent, project].map(owner => keys.get(JSON.stringify([name, plain(range), owner]))).find(Boolean)
  const edges = []
  const unresolved = []
  for (const entry of Object.values(lock)) {
    const from = entry.resolution
    const [parentName, parentReference] = split(from)
    for (const [name, range] of Object.entries(entry.dependencies ?? {})) {
      const rule = rules.find(([{ from: f, descriptor: d }]) => (!f || (f.fullName === parentName &&
        (!f.description || plain(f.description) === plain(parentReference)))) && d.fullName === name &&
        (!d.description || plain(d.description) === plain(range)))
      const named = range === 'catalog:' ? settings?.catalog?.[name]
        : range.startsWith('catalog:') ? settings?.catalogs?.[range.slice(8)]?.[name] : range
      const usual = named && find(from, name, named)
      const to = (rule && find(from, name, rule[1])) || usual
      const relation = entry.dependenciesMeta?.[name]?.optional === 'true' ? 'optional' : 'prod'
      if (to) edges.push([from, to, relation, ...(to === usual ? [] : [{ byOverride: true }])])
      else unresolved.push([from, name, range])
    }
    const base = from.match(/@patch:([^#]+)#/)
    if (base && nodes.has(decodeURIComponent(base[1]))) edges.push([from, decodeURIComponent(base[1]), 'patch'])
  }
  return { nodes, edges, unresolved, roots: roots.length ? roots : inferred(nodes, edges), rootsInferred: !roots.length, relationsKnown: false }
}

function graphOf (folder) {
  const text = read(path.join(folder, 'yarn.lock'))
  const manifest = JSON.parse(read(path.join(folder, 'package.json')) ?? 'null')
  const isBerry = text.includes('__metadata:')
  const settings = read(path.join(folder, '.yarnrc.yml'))
  const { nodes, edges, unresolved, roots, rootsInferred, relationsKnown } = isBerry
    ? berry(text, manifest, settings && parseSyml(settings)) : classic(text, manifest)
  const versionOf = name => require(`${name}/package.json`).version
  return {
    oracle: isBerry ? '@yarnpkg/parsers' : '@yarnpkg/lockfile',
    oracleVersion: versionOf(isBerry ? '@yarnpkg/parsers' : '@yarnpkg/lockfile'),
    relationsKnown,
    rootsInferred,
    roots: rootsInferred ? (isBerry ? roots : ['', ...roots]) : roots.sort(byCodePoint),
    ...(rootsInferred ? { inferredRoots: roots } : {}),
    nodes: [...nodes.values()].sort((a, b) => byCodePoint(a.id, b.id)),
    edges: sortRows([...new Map(edges.map(e => [JSON.stringify(e), e])).values()]),
    unresolved: sortRows(unresolved),
    queries: []
  }
}

let differing = 0
for (const folder of process.argv.slice(2).filter(a => !a.startsWith('--'))) {
  const made = graphOf(folder)
  if (!compareOnly) {
    const rows = list => '[\n' + list.map(r => '  ' + JSON.stringify(r)).join(',\n') + '\n ]'
    const parts = Object.entries(made).map(([k, v]) => ` ${JSON.stringify(k)}: ${Array.isArray(v) && v.length ? rows(v) : JSON.stringify(v)}`)
    fs.writeFileSync(path.join(folder, 'expected.json'), '{\n' + parts.join(',\n') + '\n}\n')
    continue
  }
  const truth = JSON.parse(read(path.join(folder, 'yarn.lock.truth.json')) ?? read(path.join(folder, 'expected.json')))
  for (const part of ['nodes', 'edges', 'roots', 'unresolved']) {
    const simple = list => new Set(list.map(x => JSON.stringify(part === 'nodes' ? [x.id, x.name, x.version] : x)))
    const [have, want] = [simple(made[part]), simple(truth[part])]
    const wrong = [...want].filter(x => !have.has(x)).map(x => '-' + x).concat([...have].filter(x => !want.has(x)).map(x => '+' + x))
    if (wrong.length) { differing++; console.log(folder, part, wrong.length, wrong.slice(0, 5)) }
  }
}
process.exit(differing ? 1 : 0)
