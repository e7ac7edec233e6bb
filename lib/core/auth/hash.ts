import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** sha256 of a secret, as stored: the secret itself never is. */
export const secretHash = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest())

/** A new random secret of 256 bits, safe in a header or an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
