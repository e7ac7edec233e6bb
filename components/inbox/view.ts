import { whoseChoices, type Whose } from '@/components/inbox/words'
import { inboxSources, waitingStates, type InboxSource, type WaitingState } from '@/lib/inbox/rules/verdicts'

/** All that the address of the inbox says. */
export type InboxView = {
  /** tripwires are a list of their own: what trips one is judged, not decided */
  source?: InboxSource | 'tripwire'
  state?: WaitingState
  kind?: string
  whose?: Whose
  q?: string
  /** id of the entry in the reading pane */
  open?: string
}

type Query = Record<string, string | string[] | undefined>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((each) => each === value)

/** Reads an address; what it does not understand is left out. */
export function readInboxView(query: Query): InboxView {
  const kind = first(query['kind'])
  const q = first(query['q'])?.trim().slice(0, 200)
  const open = first(query['open'])
  const view: InboxView = {
    source: oneOf([...inboxSources, 'tripwire'] as const, first(query['source'])),
    state: oneOf(waitingStates, first(query['state'])),
    whose: oneOf(
      whoseChoices.map(({ value }) => value),
      first(query['whose']),
    ),
    ...(kind && /^[a-z0-9-]{1,60}$/.test(kind) ? { kind } : {}),
    ...(q ? { q } : {}),
    ...(open && /^[0-9a-f-]{36}$/.test(open) ? { open } : {}),
  }
  return view
}

/** Parameters of a view, in a fixed order. */
export function inboxParams(view: InboxView): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of ['source', 'state', 'kind', 'whose', 'q', 'open'] as const) {
    const value = view[name]
    if (value) params.set(name, value)
  }
  return params
}

export function inboxHref(dossierKey: string, view: InboxView): string {
  const query = inboxParams(view).toString()
  return `/dossiers/${dossierKey}/inbox${query === '' ? '' : `?${query}`}`
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ open: _, ...filters }: InboxView): boolean =>
  Object.values(filters).some((value) => value !== undefined)
