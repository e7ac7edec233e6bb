import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignIn } from '@/components/team/SignIn'
import { findMe } from '@/app/signed-in'

export const metadata: Metadata = { title: 'Sign in' }

/**
 * Where to go after signing in, always within this site. Read as a browser reads it: tabs and line breaks do not count, and a backslash is
 * a slash, so a check of the text alone lets other sites through.
 */
function inside(next: string | string[] | undefined): string {
  const here = 'http://here.invalid'
  if (typeof next !== 'string' || !next.startsWith('/') || !URL.canParse(next, here)) return '/dossiers'
  const { origin, pathname, search, hash } = new URL(next, here)
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/dossiers'
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; ended?: string }>
}) {
  const { next, ended } = await searchParams
  if (await findMe()) redirect(inside(next))
  return (
    <SignIn
      next={inside(next)}
      notice={ended ? 'Your session has ended. Sign in again; nothing that you saved is lost.' : undefined}
    />
  )
}
