import 'server-only'
import { refuse } from '../errors'
import type { Caller } from '../gate'
import { hub, type Hub, type Listener } from './hub'
import { lastSeq, missedNotices } from './missed'
import { piece } from './piece'

/** Something is sent at least this often, so that a dead connection is noticed and no proxy thinks it idle. */
const breathEveryMs = 25_000
/** Who reads so slowly that this many pieces wait is let go; the browser comes back and catches up. */
const waitingAtMost = 300
const streamsAtMost = 2_000

const encoder = new TextEncoder()

export type Place = {
  /** where the person is: a room, or a room and a record, as in log/BLR-D-0042 */
  at: string
  /** the number of the last change that they were told of; absent at the beginning */
  after: number | null
}

/** What was missed since `after`, then where the dossier stands now and who else is there. */
async function greet(live: Hub, listener: Listener, after: number | null): Promise<void> {
  const { dossierId, accountId } = listener
  const seq = await lastSeq(dossierId)
  live.reached(dossierId, seq)
  if (after !== null && after < seq) {
    const [missed] = await missedNotices(new Map([[dossierId, after]]))
    if (missed) listener.send(piece('changes', { ...missed, dossierId: undefined }, missed.seq))
  }
  listener.send(piece('hello', { seq, others: live.others(dossierId, accountId) }, seq))
}

type Controller = ReadableStreamDefaultController<Uint8Array>

/** The stream of one window: begins when it is first read, ends when the reader goes, the right lapses or the process closes. */
class LiveStream implements UnderlyingDefaultSource<Uint8Array> {
  private breath: NodeJS.Timeout | undefined
  private listener: Listener | null = null
  private readonly live: Hub
  private readonly who: Omit<Listener, 'send' | 'end'>
  private readonly after: number | null

  constructor(live: Hub, who: Omit<Listener, 'send' | 'end'>, after: number | null) {
    this.live = live
    this.who = who
    this.after = after
  }

  async pull(controller: Controller): Promise<void> {
    if (this.listener) return
    const send = (text: string) => {
      if (!this.listener) return
      controller.enqueue(encoder.encode(text))
      if ((controller.desiredSize ?? 0) < -waitingAtMost) end('closing')
    }
    const end = (why: string) => {
      if (!this.listener) return
      controller.enqueue(encoder.encode(piece('bye', { why })))
      this.cancel()
      controller.close()
    }
    this.listener = { ...this.who, send, end }
    this.breath = setInterval(() => send(':\n\n'), breathEveryMs).unref()
    send('retry: 1000\n\n')
    try {
      await this.live.join(this.listener)
      if (this.listener) await greet(this.live, this.listener, this.after)
    } catch {
      // The database is away: the window hears of changes as soon as it is back.
      send(piece('hello', { seq: null, others: [] }))
    }
  }

  cancel(): void {
    clearInterval(this.breath)
    const gone = this.listener
    this.listener = null
    if (gone) this.live.leave(gone)
  }
}

/** Opens the live stream of a member: server-sent events `hello`, `changes`, `here` and `bye`. Ids only; what changed is read through the gate. */
export function openStream(
  { principal, dossier, role }: Caller,
  { at, after }: Place,
): ReadableStream<Uint8Array> {
  const live = hub()
  if (live.isClosed || live.count() >= streamsAtMost)
    throw refuse(
      'SERVICE_UNAVAILABLE',
      'No more live streams can be opened here now. The pages work without.',
    )
  const who = {
    sessionId: principal.sessionId,
    tokenId: principal.tokenId ?? null,
    accountId: principal.accountId,
    name: principal.name,
    dossierId: dossier.id,
    role,
    at,
  }
  // Nothing is read ahead: a stream that nobody reads opens nothing.
  return new ReadableStream(new LiveStream(live, who, after), { highWaterMark: 0 })
}
