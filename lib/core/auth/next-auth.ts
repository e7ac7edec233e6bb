import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { unexpected } from '../errors'
import { log } from '../log'
import { cookieName, isSecure } from './cookie'
import { sealingSecret } from './secret'
import { absoluteHours } from './sessions'
import { signIn, signOut } from './sign-in'

/** What authorize() may say to the page: a code, never text, because it ends up in the address. */
function codeOf(error: unknown): string {
  const refusal = unexpected(error)
  return refusal.code === 'TOO_MANY_REQUESTS'
    ? 'throttled'
    : refusal.code === 'SERVICE_UNAVAILABLE'
      ? 'unavailable'
      : 'failed'
}

/** next-auth with our own session row as the truth: its JWT is a sealed envelope that carries `sid` and nothing else. */
export async function authOptions(): Promise<NextAuthOptions> {
  return {
    secret: await sealingSecret(),
    session: { strategy: 'jwt', maxAge: absoluteHours * 3600 },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: cookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    logger: {
      error: (code) => log.warn({ code }, 'sign-in'),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given) {
          try {
            const opened = await signIn(given?.email ?? '', given?.password ?? '')
            return opened ? { id: opened.accountId, sid: opened.sid } : null
          } catch (error) {
            throw new Error(codeOf(error))
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user: opened }) =>
        opened ? { sid: (opened as { sid?: string }).sid } : { sid: token['sid'] },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.['sid'] === 'string') await signOut(token['sid'])
      },
    },
  }
}
