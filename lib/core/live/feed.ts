import 'server-only'
import { Client } from 'pg'
import { appRole } from '../db/prisma'
import { env } from '../env'
import { log } from '../log'

/** How long a lost connection rests before the next try, and how often the database is asked meanwhile. */
const reconnectMs = 1_000
/** A connection that does not answer for this long is dead, whatever TCP says. */
const pingMs = 15_000

export type Feed = {
  /** resolves when the connection listens, or when it is known that it cannot yet */
  ready: Promise<void>
  isListening(): boolean
  stop(): void
}

export type FeedOrder = {
  channels: readonly string[]
  heard: (channel: string, payload: string) => void
  /** called when it listens again after a gap, and again and again while it cannot listen: ask the tables instead */
  gap: () => void
}

async function connect({ channels, heard }: FeedOrder, lost: () => void): Promise<Client> {
  const client = new Client({
    connectionString: env().DATABASE_URL,
    options: `-c role=${appRole} -c default_transaction_read_only=on`,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  })
  client.on('error', lost)
  client.on('end', lost)
  client.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''))
  try {
    await client.connect()
    for (const channel of channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
    return client
  } catch (error) {
    // The socket of a failed connection would keep its listeners and be found again only by the garbage collector.
    void client.end().catch(() => {})
    throw error
  }
}

/**
 * The one connection of this process that listens to the database. Lost, it is opened again, and until then `gap` is called every second,
 * so that nothing is missed, only later.
 */
export function openFeed(order: FeedOrder): Feed {
  let client: Client | null = null
  let isWanted = true
  let isTrying = false
  let timer: NodeJS.Timeout | undefined
  const lost = (of: () => Client | null) => {
    const gone = of()
    if (gone && gone !== client) return
    client = null
    again()
  }
  const again = () => {
    if (!isWanted || isTrying || client) return
    clearTimeout(timer)
    timer = setTimeout(() => void attempt().then(order.gap), reconnectMs).unref()
  }
  const attempt = async () => {
    isTrying = true
    let made: Client | null = null
    try {
      made = await connect(order, () => lost(() => made))
      if (isWanted) client = made
      else void made.end().catch(() => {})
    } catch (error) {
      log.warn({ err: error }, 'not listening to the database; asking it instead')
    }
    isTrying = false
    again()
  }
  const pinging = setInterval(() => {
    const asked = client
    asked?.query('SELECT 1').catch(() => {
      void asked.end().catch(() => {})
      lost(() => asked)
    })
  }, pingMs).unref()
  const stop = () => {
    isWanted = false
    clearTimeout(timer)
    clearInterval(pinging)
    const last = client
    client = null
    void last?.end().catch(() => {})
  }
  return { ready: attempt(), isListening: () => client !== null, stop }
}
