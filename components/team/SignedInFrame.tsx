'use client'

import type { ReactNode } from 'react'
import { Frame, type FrameProps } from '@/components/frame/Frame'
import { toast } from '@/components/ui/toast'
import { endSession } from './session'

type Me = { accountId: string; name: string; email: string; role?: string }

/** The frame with who is signed in and the way out. */
export function SignedInFrame({
  me,
  children,
  ...frame
}: Omit<FrameProps, 'who' | 'signOut' | 'owner'> & { me: Me; children: ReactNode }) {
  const leave = async () => {
    try {
      await endSession()
      window.location.assign('/sign-in')
    } catch {
      void toast({
        title: 'You are still signed in',
        message: 'The server did not answer. Try again in a moment.',
        tone: 'failed',
      })
    }
  }
  return (
    <Frame
      {...frame}
      owner={me.accountId}
      who={{ name: me.name, detail: me.email, role: me.role }}
      signOut={leave}
    >
      {children}
    </Frame>
  )
}
