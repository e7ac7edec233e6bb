import 'server-only'
import { headers } from 'next/headers'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

type Look = (key: string, name: string) => Promise<unknown>

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Pages of one thing: the part of the address after the dossier, and how it is asked for. */
const subjects: [RegExp, Look][] = [
  [
    /^log\/([A-Z0-9]+-D-\d{4,9})(?:\/|$)/,
    (key, ref) => serverApi().developments.getDevelopment({ key, ref }),
  ],
  [/^claims\/([A-Z0-9]+-C-\d{2,6})$/, (key, ref) => serverApi().claims.getClaim({ key, ref })],
  [new RegExp(`^reports/(${id})$`), (key, reportId) => serverApi().reports.getReport({ key, reportId })],
  [new RegExp(`^sources/(${id})$`), (key, one) => serverApi().sources.getSource({ key, id: one })],
]

/**
 * Looks whether the one thing that this address is about exists, before anything is sent: behind the shape of a page that is loading its
 * status would be 200 already. Only the first page of a visit asks; going on from there, the page itself says so.
 */
export async function findSubject(key: string): Promise<void> {
  const asked = await headers()
  if (asked.has('rsc')) return
  const path = (asked.get('x-path') ?? '').split(/[?#]/)[0]!
  const rest = path.startsWith(`/dossiers/${key}/`) ? path.slice(`/dossiers/${key}/`.length) : ''
  for (const [shape, look] of subjects) {
    const name = shape.exec(rest)?.[1]
    if (name) await ask(look(key, name))
  }
}
