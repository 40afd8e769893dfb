// Makes expected.json for pnpm fixtures: the graph that pnpm's own packages read from a lockfile.
//
//   node pnpm-goldens.mjs MODULES FOLDER…    rewrites FOLDER/expected.json
//
// MODULES is a folder in which pnpm's packages of the lockfile's generation are installed:
//   5.x  @pnpm/lockfile-file@5.3.8 dependency-path@9 @pnpm/logger@4
//   6.x  @pnpm/lockfile-file@8.1.8 @pnpm/dependency-path@2 @pnpm/lockfile-utils@9 @pnpm/logger@5
//   9.x  @pnpm/lockfile.fs@1001 @pnpm/dependency-path@1001 @pnpm/lockfile.utils@1003 @pnpm/logger@1001
// and js-yaml. A FOLDER holds pnpm-lock.yaml. No network, no registry, nothing is installed.
//
// Rules (those of the corpus's MANIFEST.md, "What the truths mean"):
//   nodes     keys as they stand in the file (of `snapshots` in 9.x), importers as importer:<dir>; name and version by pnpm's
//             nameVerFromPkgSnapshot(); what is no semantic version is ""
//   edges     [source, target, relation] by pnpm's refToRelative(); a name under peerDependencies is peer or peerOptional;
//             link: leads to the importer and has the relation of its list
//   documents a first document of two is read by the same functions; what both hold alike is one node
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRequire } from 'node:module'

const [modules, ...folders] = process.argv.slice(2)
const require = createRequire(path.join(path.resolve(modules), 'package.json'))
const yaml = require('js-yaml')
const some = (...names) => {
  for (const name of names) try { return require(name) } catch (error) { if (error.code !== 'MODULE_NOT_FOUND') throw error }
  throw new Error(`none of ${names} is installed in ${modules}`)
}
const nameOf = ['@pnpm/lockfile.fs', '@pnpm/lockfile-file'].find(n => fs.existsSync(path.join(modules, 'node_modules', n)))
const lockfiles = some(nameOf)
const paths = some('@pnpm/dependency-path', 'dependency-path')
const oracleVersion = JSON.parse(fs.readFileSync(path.join(modules, 'node_modules', nameOf, 'package.json'))).version
const six = nameOf === '@pnpm/lockfile-file' && oracleVersion.startsWith('8')

function nameAndVersion (key, entry) {
  const parsed = entry.name && entry.version ? {} : paths.parse(key)
  return { name: entry.name ?? parsed.name, version: entry.version ?? parsed.version ?? '' }
}

/** Keys as the file has them, by those that the functions of pnpm 8 use in memory. */
function written (document) {
  const keys = Object.keys((document.lockfileVersion?.startsWith?.('9') ? document.snapshots : document.packages) ?? {})
  if (!six) return key => key
  const convert = key => key.startsWith('file:') || !key.includes('@', 2) ? key
    : key.replace(/^(\/(?:@[^/]+\/)?[^@/]+)@/, '$1/')
  const known = new Map(keys.map(key => [convert(key), key]))
  return key => known.get(key) ?? key
}

async function read (text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pnpm-goldens-'))
  try {
    fs.writeFileSync(path.join(folder, 'pnpm-lock.yaml'), text)
    return await lockfiles.readWantedLockfile(folder, { ignoreIncompatible: false })
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function add (truth, lockfile, asWritten, listsOf) {
  const dirs = Object.keys(lockfile.importers)
  const linked = (dir, ref) => {
    const at = path.posix.normalize(path.posix.join(dir, ref.slice('link:'.length))).replace(/\/$/, '')
    return dirs.includes(at) ? `importer:${at}` : undefined
  }
  const edge = (source, name, ref, relation, dir, range) => {
    const target = ref.startsWith('link:') ? linked(dir, ref) : paths.refToRelative(ref, name)
    if (target != null && (ref.startsWith('link:') || lockfile.packages?.[target])) {
      truth.edges.add(JSON.stringify([source, ref.startsWith('link:') ? target : asWritten(target), relation]))
    } else truth.unresolved.add(JSON.stringify([source, name, range ?? ref]))
  }
  for (const dir of dirs) {
    truth.nodes.set(`importer:${dir}`, { id: `importer:${dir}`, name: dir, version: '' })
    for (const [list, relation] of listsOf) {
      for (const [name, value] of Object.entries(lockfile.importers[dir][list] ?? {})) {
        edge(`importer:${dir}`, name, value.version ?? value, relation, dir)
      }
    }
  }
  for (const [key, entry] of Object.entries(lockfile.packages ?? {})) {
    const id = asWritten(key)
    truth.nodes.set(id, { id, ...nameAndVersion(key, entry), ...(entry.optional ? { optional: true } : {}),
      ...(entry.dev === true ? { dev: true } : {}) })
    const peers = entry.peerDependencies ?? {}
    for (const [list, otherwise] of LISTS.slice(0, 2)) {
      for (const [name, ref] of Object.entries(entry[list] ?? {})) {
        const peer = entry.peerDependenciesMeta?.[name]?.optional ? 'peerOptional' : 'peer'
        edge(id, name, ref, name in peers && !ref.startsWith('link:') ? peer : otherwise, '.')
      }
    }
    for (const [name, range] of Object.entries(peers)) {
      if (!(name in { ...entry.dependencies, ...entry.optionalDependencies })) {
        truth.unresolved.add(JSON.stringify([id, name, range]))
      }
    }
  }
}

const LISTS = [['dependencies', 'prod'], ['optionalDependencies', 'optional'], ['devDependencies', 'dev']]
const ENVIRONMENT = [['configDependencies', 'dev'], ['packageManagerDependencies', 'dev']]

/** pnpm's reader takes the project's document; the first is one of the same form with lists of its own. */
function environment (document) {
  const packages = {}
  for (const [key, snapshot] of Object.entries(document.snapshots ?? {})) {
    packages[key] = { ...snapshot, ...document.packages?.[paths.removeSuffix(key)] }
  }
  return { importers: document.importers, packages }
}

for (const folder of folders) {
  const text = fs.readFileSync(path.join(folder, 'pnpm-lock.yaml'), 'utf8')
  const documents = yaml.loadAll(text)
  const truth = { nodes: new Map(), edges: new Set(), unresolved: new Set() }
  const project = documents.at(-1)
  if (documents.length > 1) add(truth, environment(documents[0]), key => key, ENVIRONMENT)
  const main = documents.length > 1 ? text.slice(text.indexOf('\n---\n', 4) + 5) : text
  add(truth, await read(main), written(project), LISTS)
  const flags = String(project.lockfileVersion).startsWith('9') ? ['optional'] : ['dev', 'optional']
  const row = each => '    ' + JSON.stringify(each)
  const list = rows => '[\n' + rows.join(',\n') + '\n  ]'
  const nodes = [...truth.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const roots = nodes.filter(n => n.id.startsWith('importer:')).map(n => n.id)
  fs.writeFileSync(path.join(folder, 'expected.json'), `{
  "file": "pnpm-lock.yaml",
  "oracle": ${JSON.stringify(`${nameOf} readWantedLockfile() + refToRelative()`)},
  "oracleVersion": ${JSON.stringify(oracleVersion)},
  "lockfileVersion": ${JSON.stringify(project.lockfileVersion)},
  "roots": ${JSON.stringify(roots)},
  "relationsKnown": true,
  "flagsKnown": ${JSON.stringify(flags)},
  "nodes": ${list(nodes.map(row))},
  "edges": ${list([...truth.edges].sort().map(e => '    ' + e))},
  "unresolved": ${list([...truth.unresolved].sort().map(e => '    ' + e))}
}
`)
  console.log(`${folder}: ${nodes.length} nodes, ${truth.edges.size} edges, ${truth.unresolved.size} unresolved`)
}
