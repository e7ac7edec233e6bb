'use client'

import { signOut } from 'next-auth/react'
import type { ReactNode } from 'react'
import { Frame, type FrameProps } from '@/components/frame/Frame'

type Me = { name: string; email: string; role?: string }

/** The frame with who is signed in and the way out. */
export function SignedInFrame({
  me,
  children,
  ...frame
}: Omit<FrameProps, 'who' | 'signOut'> & { me: Me; children: ReactNode }) {
  const leave = async () => {
    await signOut({ redirect: false })
    window.location.assign('/sign-in')
  }
  return (
    <Frame {...frame} who={{ name: me.name, detail: me.email, role: me.role }} signOut={leave}>
      {children}
    </Frame>
  )
}
