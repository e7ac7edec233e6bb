import 'server-only'
import { env } from '@/lib/core/env'

/** The address that people reach this installation by. */
const base = () => new URL(env().NEXTAUTH_URL).origin

/** A note's own address, which does not change with the place of the installation. */
export const noteIri = (id: string) => `urn:uuid:${id}`

/** Where the plain text of a version is read; offsets in an export count in it. */
export const textIri = (key: string, baselineId: string, version: number) =>
  `${base()}/api/v1/dossiers/${key}/baselines/${baselineId}/versions/${version}/text.txt`

export type Room = 'claims' | 'log' | 'links' | 'reports' | 'trends'

/** Where a record, or the trends, are seen. */
export const recordIri = (key: string, room: Room, name?: string) =>
  `${base()}/dossiers/${key}/${room}${name === undefined ? '' : `/${name}`}`

/** The collection of a dossier's notes, or of one baseline's. */
export const collectionIri = (key: string, baselineId?: string) =>
  `${base()}/api/v1/dossiers/${key}/annotations.jsonld${baselineId ? `?baselineId=${baselineId}` : ''}`

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** The id in the address of a note of ours, or null. */
export const noteIn = (iri: string): string | null =>
  new RegExp(`^urn:uuid:(${UUID})$`, 'i').exec(iri)?.[1]?.toLowerCase() ?? null

/** The version that a source's address names, on whichever installation, or null. */
export function versionIn(iri: string): { baselineId: string; version: number } | null {
  const found = new RegExp(`/baselines/(${UUID})/versions/([1-9]\\d{0,3})/text\\.txt$`, 'i').exec(iri)
  return found ? { baselineId: found[1]!.toLowerCase(), version: Number(found[2]) } : null
}

/** The record that an address names, if it is one of this dossier, on whichever installation. */
export function recordIn(iri: string, key: string): { room: Room; name: string | null } | null {
  const found = /\/dossiers\/([A-Z][A-Z0-9]{1,7})\/(claims|log|links|reports|trends)(?:\/([\w-]+))?$/.exec(
    iri,
  )
  if (!found || found[1] !== key) return null
  return { room: found[2] as Room, name: found[3] ?? null }
}
