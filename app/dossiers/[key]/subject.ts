import 'server-only'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const code = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,23}$/u

/** The actor, place, outlet, source or import of an address, once per request: the layout looks whether it exists, its page shows it. */
export const getActor = cache((key: string, one: string) =>
  ask(serverApi().actors.getActor({ key, code: one })),
)
export const getPlace = cache((key: string, one: string) =>
  ask(serverApi().actors.getPlace({ key, id: one })),
)
export const getOutlet = cache((key: string, one: string) =>
  ask(serverApi().sources.getOutlet({ key, id: one })),
)
export const getSource = cache((key: string, one: string) =>
  ask(serverApi().sources.getSource({ key, id: one })),
)
export const getImport = cache((key: string, ref: string) => ask(serverApi().imports.getImport({ key, ref })))

type Subject = { room: string; shape: RegExp; look: (key: string, name: string) => Promise<unknown> }

/** Pages of one thing: the room that its name follows in the address, what a name looks like, and how it is asked for. The longer room first. */
const subjects: Subject[] = [
  { room: 'log/imports', shape: /^[A-Z0-9]+-I-\d{2,6}$/, look: getImport },
  {
    room: 'log',
    shape: /^[A-Z0-9]+-D-\d{4,9}$/,
    look: (key, ref) => ask(serverApi().developments.getDevelopment({ key, ref })),
  },
  {
    room: 'claims',
    shape: /^[A-Z0-9]+-C-\d{2,6}$/,
    look: (key, ref) => ask(serverApi().claims.getClaim({ key, ref })),
  },
  {
    room: 'reports',
    shape: id,
    look: (key, reportId) => ask(serverApi().reports.getReport({ key, reportId })),
  },
  { room: 'sources/outlets', shape: id, look: getOutlet },
  { room: 'sources', shape: id, look: getSource },
  { room: 'actors/places', shape: id, look: getPlace },
  { room: 'actors', shape: code, look: getActor },
]

const kept = new Map<string, ReadonlySet<string>>()

/** Pages that stand beside those of single things, as `log/new`: read from the folders, so that a page that is added is never taken for a missing record. */
function pagesIn(room: string): ReadonlySet<string> {
  const known = kept.get(room)
  if (known) return known
  const folder = path.join(process.cwd(), 'app/dossiers/[key]', room)
  const pages = new Set(readdirSync(folder).filter((name) => !name.startsWith('[')))
  kept.set(room, pages)
  return pages
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}

/**
 * Looks whether the one thing that this address is about exists, before anything is sent: behind the shape of a page that is loading its
 * status would be 200 already. What is no name at all is missing like any other. Only the first page of a visit asks; going on from there,
 * the page itself says so.
 */
export async function findSubject(key: string): Promise<void> {
  const asked = await headers()
  if (asked.has('rsc')) return
  const address = (asked.get('x-path') ?? '').split(/[?#]/)[0]!
  const home = `/dossiers/${key}/`
  const rest = address.startsWith(home) ? address.slice(home.length) : ''
  const subject = subjects.find(({ room }) => rest.startsWith(`${room}/`))
  if (!subject) return
  const name = decoded(rest.slice(subject.room.length + 1).split('/')[0]!)
  if (name === '' || (name !== null && pagesIn(subject.room).has(name))) return
  if (name === null || !subject.shape.test(name)) notFound()
  await subject.look(key, name)
}
