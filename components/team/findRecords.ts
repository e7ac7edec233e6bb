import { withClocks, type Clocks } from '@/components/frame/clocks'
import type { Command } from '@/components/frame/types'
import type { FindCommands } from '@/components/frame/useFoundCommands'
import { callApi, type Outcome } from '@/components/log/call'

const MOST = 4

/** The whole ref that a text names in a dossier: BLR-D-0042, also typed as d-42 or C 4; null for other words. */
export function refIn(dossierKey: string, text: string): string | null {
  const said = text.trim().toUpperCase()
  const prefix = `${dossierKey}-`
  const short = said.startsWith(prefix) ? said.slice(prefix.length) : said
  const [, letter, number] = /^([CD])[- ]?0*(\d{1,6})$/.exec(short) ?? []
  if (!letter || !number) return null
  return `${prefix}${letter}-${number.padStart(letter === 'C' ? 2 : 4, '0')}`
}

type Place = { dossierKey: string; clocks: Clocks }

const roomOf = (ref: string) =>
  /-C-\d+$/.test(ref) ? { group: 'Claims', room: 'claims' } : { group: 'Log', room: 'log' }

/** The command that opens a record. */
function opening({ dossierKey, clocks }: Place, ref: string, label: string, hint: string): Command {
  const { group, room } = roomOf(ref)
  const href = withClocks(`/dossiers/${dossierKey}/${room}/${ref}`, clocks)
  return { key: ref, label, hint, group, href }
}

/** What was found; a failure is one here, so that a list that could not be asked for is not taken for an empty one. */
function foundIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(outcome.refusal.message)
}

/** Looks claims and developments of a dossier up, by their words or by a ref, at the dates of the page. Fails when either cannot be looked up. */
export function findIn(place: Place): FindCommands {
  const { dossierKey: key, clocks } = place
  const at = { world: clocks.world ?? undefined, known: clocks.known ?? undefined }
  const developmentAt = async (ref: string) => {
    const one = await callApi((api) => api.developments.getDevelopment({ key, ref }))
    if (!one.ok && one.refusal.code === 'NOT_FOUND') return []
    return [opening(place, ref, foundIn(one).title, ref)]
  }
  const claimsWith = async (q: string) => {
    const { items } = foundIn(await callApi((api) => api.claims.listClaims({ key, q, limit: MOST, ...at })))
    return items.map(({ ref, statement }) => opening(place, ref, statement, ref))
  }
  const developmentsWith = async (q: string) => {
    const asked = { key, q, limit: MOST, counted: 'no' as const, ...at }
    const { items } = foundIn(await callApi((api) => api.developments.listDevelopments(asked)))
    return items.map(({ ref, title }) => opening(place, ref, title, ref))
  }
  return {
    named: (text) => {
      const ref = refIn(key, text)
      return ref ? [opening(place, ref, `Open ${ref}`, '')] : []
    },
    look: async (text) => {
      const ref = refIn(key, text)
      if (ref) return roomOf(ref).room === 'claims' ? claimsWith(ref) : developmentAt(ref)
      return (await Promise.all([claimsWith(text), developmentsWith(text)])).flat()
    },
  }
}
