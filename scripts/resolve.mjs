// Lets Node 24 run our TypeScript as it stands: `node --conditions=react-server --import ./scripts/resolve.mjs some.ts`.
// The bundler and the type checker know `@/` and leave endings out; Node knows neither.
import { statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const endings = ['', '.ts', '.tsx', '/index.ts']

registerHooks({ resolve: resolveOurs })

/**
 * Finds our own files by alias and without ending, leaves everything else to Node.
 * @type {import('node:module').ResolveHookSync}
 */
function resolveOurs(specifier, context, nextResolve) {
  if (specifier.startsWith('@/')) return nextResolve(onDisk(new URL(specifier.slice(2), root)), context)
  const parent = context.parentURL ?? ''
  if (parent.includes('/node_modules/') || !parent.startsWith('file:')) return nextResolve(specifier, context)
  if (/^\.{1,2}\//.test(specifier)) return nextResolve(onDisk(new URL(specifier, parent)), context)
  return packageOrItsFile(specifier, context, nextResolve)
}

/**
 * The address of the first file that exists among the endings we leave out; the bare address if none does,
 * so that Node's own error names what was asked for.
 * @param {URL} bare
 */
function onDisk(bare) {
  for (const ending of endings) {
    const candidate = new URL(bare.href + ending)
    if (statSync(fileURLToPath(candidate), { throwIfNoEntry: false })?.isFile()) return candidate.href
  }
  return bare.href
}

/**
 * Packages without an `exports` map (next is one) are imported as `next/headers`; Node wants `next/headers.js`.
 * @type {import('node:module').ResolveHookSync}
 */
function packageOrItsFile(specifier, context, nextResolve) {
  try {
    return nextResolve(specifier, context)
  } catch (error) {
    const mayLackEnding =
      error.code === 'ERR_MODULE_NOT_FOUND' && /^(@[^/]+\/)?[^@/:][^/:]*\/.*[^/]$/.test(specifier)
    if (!mayLackEnding || specifier.endsWith('.js')) throw error
    return nextResolve(`${specifier}.js`, context)
  }
}
