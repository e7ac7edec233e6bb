import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignIn } from '@/components/team/SignIn'
import { findMe } from '@/app/signed-in'

export const metadata: Metadata = { title: 'Sign in' }

const inside = (next: string | string[] | undefined) =>
  typeof next === 'string' && /^\/(?!\/|\\)/.test(next) ? next : '/dossiers'

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
