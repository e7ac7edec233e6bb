'use client'

import { useRouter } from 'next/navigation'
import { SignInCard } from '@/components/frame/SignInCard'
import { openSession } from './session'

const sentences: Record<string, string> = {
  throttled:
    'Too many wrong passwords for this address. Wait a quarter of an hour, or ask an owner of your dossier.',
  unavailable: 'The database does not answer at the moment. Nothing is lost; try again in a few seconds.',
  failed: 'Something went wrong on our side. Try again.',
}

/** The sign-in card at work: opens a session and goes where the person wanted to be. */
export function SignIn({ next, notice }: { next: string; notice?: string }) {
  const router = useRouter()
  const submit = async (credentials: { email: string; password: string }) => {
    const refused = await openSession(credentials)
    if (refused)
      return sentences[refused] ?? 'This address and password do not fit together. Check both and try again.'
    router.replace(next)
    router.refresh()
    return undefined
  }
  return <SignInCard onSubmit={submit} notice={notice} />
}
