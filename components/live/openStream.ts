import type { LiveChange, Somebody } from '@/lib/live/contract'

export type StreamOrder = {
  dossierKey: string
  at: string
  /** number of the last change that was heard of */
  after: () => number | null
  onChanges: (told: { seq: number; changes: LiveChange[]; more: boolean; page?: string | null }) => void
  onOthers: (others: Somebody[]) => void
  onHello: (seq: number | null) => void
  /** the server let go because a right changed */
  onLapsed: () => void
}

/** How long a lost stream rests before it is opened again, growing to the longest, in ms. */
const FIRST_REST_MS = 700
const LONGEST_REST_MS = 30_000

function addressOf({ dossierKey, at, after }: StreamOrder): string {
  const params = new URLSearchParams({ at })
  const seq = after()
  if (seq !== null) params.set('after', String(seq))
  return `/api/v1/dossiers/${dossierKey}/live?${params}`
}

/** Listens to a dossier's live stream and opens it again when it is lost, each time from where it was. Gives the function that stops. */
export function openStream(order: StreamOrder): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let rest = FIRST_REST_MS
  let isWanted = true
  const read = <T>(message: MessageEvent<string>) => JSON.parse(message.data) as T
  const again = () => {
    source?.close()
    source = null
    if (!isWanted) return
    clearTimeout(timer)
    // Not all at once after a restart of the server.
    timer = setTimeout(open, rest * (0.5 + Math.random()))
    rest = Math.min(rest * 2, LONGEST_REST_MS)
  }
  const open = () => {
    source = new EventSource(addressOf(order))
    source.addEventListener('hello', (message) => {
      rest = FIRST_REST_MS
      const { seq, others } = read<{ seq: number | null; others: Somebody[] }>(message)
      order.onHello(seq)
      order.onOthers(others)
    })
    source.addEventListener('changes', (message) => order.onChanges(read(message)))
    source.addEventListener('here', (message) => order.onOthers(read<{ others: Somebody[] }>(message).others))
    source.addEventListener('bye', (message) => {
      if (read<{ why: string }>(message).why === 'lapsed') order.onLapsed()
      again()
    })
    source.addEventListener('error', again)
  }
  open()
  return () => {
    isWanted = false
    clearTimeout(timer)
    source?.close()
  }
}
