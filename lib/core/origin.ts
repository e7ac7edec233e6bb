import 'server-only'
import { env } from './env'

/**
 * Whether a write by cookie comes from another site. Browsers name their origin on every write; scripts use a token, which no other site
 * can make a browser send. A write by cookie without an origin is refused.
 */
export function isForeignWrite(headers: Headers): boolean {
  if (headers.has('authorization')) return false
  const origin = headers.get('origin')
  if (!origin) return true
  return (
    origin !== `http://${headers.get('host')}` &&
    origin !== `https://${headers.get('host')}` &&
    origin !== new URL(env().NEXTAUTH_URL).origin
  )
}
