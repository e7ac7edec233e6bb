// Prisma's own schema engine as WebAssembly from npm: the engine that the command line downloads cannot be fetched everywhere.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { restoreCharacters } from './catalog.mjs'
import { readSchema } from './folder.mjs'

// What a migration adds to itself before it commits. PostgreSQL runs the whole script in one transaction, so that a crash leaves
// either the old schema and an unfinished row, or the new schema and a finished one.
const MARK_FINISHED = `\n;UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL`

/** @type {Promise<any> | undefined} */
let wasm
let panic = ''

/**
 * Prisma's adapter cuts a script at every semicolon and so breaks the bodies of functions: here it is sent whole.
 * @param {InstanceType<typeof import('pg').Pool>} pool
 * @param {Set<string>} migrations scripts that record themselves as finished
 */
function adapterFactory(pool, migrations) {
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    restoreCharacters(adapter)
    adapter.executeScript = async (script) => {
      try {
        await pool.query(migrations.has(script) ? script + MARK_FINISHED : script)
      } catch (error) {
        // @ts-expect-error protected, and the only way to hand the engine an error it understands
        adapter.onError(error)
      }
    }
    return adapter
  }
  // The engine replays migrations on what it is told is a throw-away database: the caller's pool must be one.
  factory.connectToShadowDb = factory.connect
  return factory
}

/**
 * @param {InstanceType<typeof import('pg').Pool>} pool
 * @param {{ migrations?: Iterable<string> }} [options]
 * @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>}
 */
export async function schemaEngine(pool, { migrations = [] } = {}) {
  wasm ??= loadWasm() // the glue keeps its state in the module: a second instance would break the first
  const factory = bindMigrationAwareSqlAdapterFactory(adapterFactory(pool, new Set(migrations)))
  return (await wasm).SchemaEngine.new({ datamodels: readSchema() }, () => {}, factory)
}

async function loadWasm() {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  )
  const glue = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)
  // The engine calls this when it panics; without it the reason would be lost.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (/** @type {string} */ reason) => (panic = reason) },
  })
  const { instance } = await WebAssembly.instantiate(
    readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    {
      './schema_engine_bg.js': glue,
    },
  )
  glue.__wbg_set_wasm(instance.exports)
  /** @type {() => void} */ instance.exports.__wbindgen_start()
  return glue
}

/**
 * What the engine says about a failure, without its stack.
 * @param {unknown} error
 */
export function engineReason(error) {
  return panic || (error instanceof Error ? error.message : String(error))
}
