import 'server-only'
import { randomBytes } from 'node:crypto'
import { isDatabaseDown } from '../errors'
import { log } from '../log'
import { reader } from '../db/reader'
import { openFeed, type Feed } from './feed'
import { lapsed, type Right } from './guard'
import {
  Elsewhere,
  hereChannel,
  oncePerPerson,
  readWord,
  sayEveryMs,
  writeAsk,
  writeHere,
  type Person,
} from './here'
import { missedNotices } from './missed'
import { piece } from './piece'
import { changesChannel, readNotice, type Notice } from './notice'

/** An open stream as the hub knows it. */
export type Listener = Right & {
  name: string
  at: string
  /** gets everything that is to be told, as one piece of text */
  send(text: string): void
  /** is told that it ends, and why */
  end(why: 'closing' | 'lapsed'): void
}

/** A session that ended or a changed role closes its streams within this time; see goals: 5 s. */
const guardEveryMs = 3_000
/** With nobody listening the connection is given back after a while, so that an idle process costs nothing. */
const lingerMs = 30_000
/** Several who come at once are told of once. */
const gatherMs = 60

/** Everything of the live streams that a process has once: who listens, the feed, who is where. */
export class Hub {
  private readonly instance = randomBytes(6).toString('hex')
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly seqs = new Map<string, number>()
  private readonly elsewhere = new Elsewhere()
  private readonly untold = new Map<string, Set<string>>()
  private feed: Feed | null = null
  private timers: NodeJS.Timeout[] = []
  private lingering: NodeJS.Timeout | undefined
  private gathering: NodeJS.Timeout | undefined
  isClosed = false

  /** Adds a stream; resolves when nothing can be missed any more. */
  async join(listener: Listener): Promise<void> {
    const { dossierId } = listener
    const there = this.listeners.get(dossierId)
    if (there) there.add(listener)
    else this.listeners.set(dossierId, new Set([listener]))
    this.start()
    this.tellOf(dossierId, listener.accountId)
    await this.feed?.ready
    if (!there) void this.notify(hereChannel, [writeAsk(this.instance, dossierId)])
  }

  leave(listener: Listener): void {
    const there = this.listeners.get(listener.dossierId)
    if (!there?.delete(listener)) return
    if (there.size === 0) {
      this.listeners.delete(listener.dossierId)
      this.seqs.delete(listener.dossierId)
    }
    this.tellOf(listener.dossierId, listener.accountId)
    if (this.listeners.size === 0 && !this.isClosed)
      this.lingering = setTimeout(() => this.listeners.size === 0 && this.stop(), lingerMs).unref()
  }

  /** A number up to which a stream of the dossier was told everything. */
  reached(dossierId: string, seq: number): void {
    this.seqs.set(dossierId, Math.max(seq, this.seqs.get(dossierId) ?? 0))
  }

  /** Everybody else in a dossier: each once, without the one who asks. */
  others(dossierId: string, accountId: string): Person[] {
    const here = [...(this.listeners.get(dossierId) ?? [])].toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return oncePerPerson([...this.elsewhere.people(dossierId), ...here]).filter(
      (person) => person.accountId !== accountId,
    )
  }

  count(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }

  isListening(): boolean {
    return this.feed?.isListening() ?? false
  }

  /** Ends every stream and takes no more: the process is about to end. */
  close(): void {
    this.isClosed = true
    const all = [...this.listeners.values()].flatMap((there) => [...there])
    for (const listener of all) listener.end('closing')
    this.stop()
  }

  private start(): void {
    clearTimeout(this.lingering)
    if (this.feed) return
    this.feed = openFeed({
      channels: [changesChannel, hereChannel],
      heard: (channel, payload) => this.hear(channel, payload),
      gap: () => void this.catchUp(),
    })
    this.timers = [
      setInterval(() => void this.check(), guardEveryMs).unref(),
      setInterval(() => this.sayAgain(), sayEveryMs).unref(),
    ]
  }

  private stop(): void {
    for (const timer of this.timers) clearInterval(timer)
    clearTimeout(this.lingering)
    this.timers = []
    this.feed?.stop()
    this.feed = null
  }

  private hear(channel: string, payload: string): void {
    if (channel === changesChannel) {
      const notice = readNotice(payload)
      if (notice) this.tell(notice)
      return
    }
    const word = readWord(payload)
    if (!word || word.instance === this.instance) return
    if (word.kind === 'ask') return this.saySoon(word.dossierId)
    if (this.elsewhere.take(word, Date.now())) this.tellOf(word.dossierId, null)
  }

  private tell(notice: Notice): void {
    const there = this.listeners.get(notice.dossierId)
    if (!there) return
    this.reached(notice.dossierId, notice.seq)
    const { seq, changes, more, page } = notice
    const text = piece('changes', { seq, changes, more, page }, seq)
    for (const listener of there) listener.send(text)
    if (changes.some(({ type }) => type.startsWith('member.'))) void this.check()
  }

  /** Where no notification could come, the audit itself says what changed. */
  private async catchUp(): Promise<void> {
    try {
      const open = [...this.seqs].filter(([dossierId]) => this.listeners.has(dossierId))
      for (const notice of await missedNotices(new Map(open))) this.tell(notice)
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'what was missed was not read')
    }
  }

  private async check(): Promise<void> {
    const all = [...this.listeners.values()].flatMap((there) => [...there])
    if (all.length === 0) return
    try {
      for (const listener of await lapsed(all)) listener.end('lapsed')
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'the rights of live streams were not checked')
    }
  }

  /** Says soon, to the streams here and to the other instances, who is where; `accountId` came, moved or went. */
  private tellOf(dossierId: string, accountId: string | null): void {
    const people = this.untold.get(dossierId) ?? new Set<string>()
    if (accountId) people.add(accountId)
    this.untold.set(dossierId, people)
    this.gathering ??= setTimeout(() => this.flush(), gatherMs).unref()
  }

  private saySoon(dossierId: string): void {
    for (const { accountId } of this.listeners.get(dossierId) ?? []) this.tellOf(dossierId, accountId)
  }

  private flush(): void {
    this.gathering = undefined
    const words: string[] = []
    for (const [dossierId, moved] of this.untold) {
      const there = [...(this.listeners.get(dossierId) ?? [])]
      const people = oncePerPerson(there).filter(({ accountId }) => moved.has(accountId))
      const gone = [...moved].filter((accountId) => people.every((person) => person.accountId !== accountId))
      if (moved.size > 0) words.push(...writeHere(this.instance, dossierId, people, gone))
      const told = new Map<string, string>()
      for (const listener of there) {
        const text =
          told.get(listener.accountId) ??
          piece('here', { others: this.others(dossierId, listener.accountId) })
        told.set(listener.accountId, text)
        listener.send(text)
      }
    }
    this.untold.clear()
    void this.notify(hereChannel, words)
  }

  private sayAgain(): void {
    for (const dossierId of this.elsewhere.forget(Date.now())) this.tellOf(dossierId, null)
    const words = [...this.listeners].flatMap(([dossierId, there]) =>
      writeHere(this.instance, dossierId, oncePerPerson([...there]), []),
    )
    void this.notify(hereChannel, words)
  }

  /** Tells the other instances; what the database does not take is said again with the next round. */
  private async notify(channel: string, words: readonly string[]): Promise<void> {
    try {
      if (words.length > 0)
        await reader()`SELECT pg_notify(${channel}, word) FROM unnest(${[...words]}::text[]) AS word`
    } catch (error) {
      if (!isDatabaseDown(error)) log.error({ err: error }, 'presence was not told')
    }
  }
}

// The bundler may load this module more than once; the process has one hub all the same.
const kept = globalThis as { plumblineHub?: Hub }

/** The hub of this process. */
export function hub(): Hub {
  return (kept.plumblineHub ??= new Hub())
}
