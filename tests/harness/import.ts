import { createRouterClient } from '@orpc/server'
import { router } from '@/lib/api/router'
import { runImports } from '@/lib/imports/mutations/handlers'
import { mapping, type Mapping } from '@/lib/imports/rules/mapping'
import type { Role } from '@/lib/api/permission'
import type { World } from './world'

type Who = Role | 'outsider'

/** Sends a file as the body of the request, as a browser does. */
export function upload(
  { key, principals }: World,
  name: string,
  file: string | Uint8Array,
  { who = 'editor', headers = {} }: { who?: Who; headers?: Record<string, string> } = {},
) {
  const body = new Blob([file as BlobPart]).stream()
  const context = { headers: new Headers(headers), as: principals[who], upload: body }
  return createRouterClient(router, { context }).imports.uploadImport({ key, name })
}

/** What the columns of the tests' files mean, whatever would be guessed. */
const MEANINGS: Record<string, Mapping['columns'][number]['target']> = {
  title: { field: 'title' },
  kind: { field: 'kind' },
  happened: { field: 'happened', part: 'whole' },
  notes: { field: 'summary' },
  actors: { field: 'actors', role: 'actor', split: '|' },
  best: { field: 'figure', group: 'f1', part: 'best' },
  url: { field: 'citation', group: 's1', part: 'url', split: '' },
  id: { field: 'externalId' },
}

export function meant(columns: readonly string[]): Mapping {
  return mapping.parse({
    columns: columns.flatMap((column) => (MEANINGS[column] ? [{ column, target: MEANINGS[column] }] : [])),
    figures: columns.includes('best') ? { f1: { metric: 'personnel', unit: 'head' } } : {},
    citations: columns.includes('url') ? { s1: { reliability: 'B', credibility: 2 } } : {},
  })
}

/** A file, sent, looked into, mapped by the names of its columns and checked. */
export async function checked(
  world: World,
  file: string | Uint8Array,
  { who = 'editor', name = 'file.csv' }: { who?: Who; name?: string } = {},
) {
  const api = world.api(who).imports
  const { key } = world
  const { ref } = await upload(world, name, file, { who })
  await runImports()
  const found = await api.getImport({ key, ref })
  await api.mapImport({
    key,
    ref,
    version: found.version,
    mapping: meant(found.reading!.plan.columns),
    idScheme: '',
  })
  await runImports()
  return api.getImport({ key, ref })
}

/** A checked import, taken into the log. */
export async function committed(
  world: World,
  { ref, version }: { ref: string; version: number },
  {
    who = 'editor',
    changes = 'leave',
    except = [],
  }: { who?: Who; changes?: 'take' | 'leave'; except?: number[] } = {},
) {
  await world.api(who).imports.commitImport({ key: world.key, ref, version, changes, except })
  await runImports()
  return world.api(who).imports.getImport({ key: world.key, ref })
}

/** CSV with these columns; cells are quoted. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [columns, ...rows]
    .map((cells) => cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(','))
    .join('\n')
