import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { refuse } from '../errors'

/** OWASP's argon2id floor. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const atOnce = 2
const queueMost = 20
const bytesMost = 1_024
/** Verified against when the account does not exist, so that unknown and wrong take the same time. */
const decoy =
  '$argon2id$v=19$m=19456,t=2,p=1$cGx1bWJsaW5lLWRlY295$1NnpOOkuhGnqYyWkzs8uTjs7b5GC7eK8Vg4tVYwZqRc'

let running = 0
const waiting: (() => void)[] = []

async function turn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= queueMost)
      throw refuse('TOO_MANY_REQUESTS', 'Too many people are signing in at once. Try again in a few seconds.')
    await new Promise<void>((go) => waiting.push(go))
  }
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** The argon2id hash of a password of 10 to 1,024 bytes; refuses others with a sentence. */
export async function hashPassword(password: string): Promise<string> {
  const size = Buffer.byteLength(password)
  if (size < 10 || size > bytesMost)
    throw refuse('BAD_REQUEST', 'A password has at least 10 characters and at most 1,024.')
  return turn(() => hash(password, cost))
}

/** Whether a password fits a stored hash; spends the same time when there is no hash. */
export async function fitsPassword(stored: string | null, password: string): Promise<boolean> {
  if (Buffer.byteLength(password) > bytesMost) return false
  const fits = await turn(() => verify(stored ?? decoy, password).catch(() => false))
  return stored !== null && fits
}
