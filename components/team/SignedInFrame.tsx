'use client'

import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Frame, type FrameProps } from '@/components/frame/Frame'
import { CaptureRoom } from '@/components/log/capture/CaptureRoom'
import { OthersProvider } from '@/components/live/LiveContext'
import { LiveNews } from '@/components/live/LiveNews'
import { placeWords } from '@/components/live/place'
import { useLive } from '@/components/live/useLive'
import { toast } from '@/components/ui/toast'
import { useClocks } from '@/components/frame/useClocks'
import { findIn } from './findRecords'
import { endSession } from './session'

type Me = { accountId: string; name: string; email: string; role?: string }

/** The frame with who is signed in and the way out. */
export function SignedInFrame({
  me,
  canLog = false,
  children,
  ...frame
}: Omit<FrameProps, 'who' | 'signOut' | 'owner' | 'find' | 'others' | 'over' | 'onCapture'> & {
  me: Me
  /** whether this person may log developments here */
  canLog?: boolean
  children: ReactNode
}) {
  const key = frame.dossier?.key
  const [capturing, setCapturing] = useState(false)
  const {
    clocks: { world, known },
  } = useClocks()
  const find = useMemo(
    () => (key ? findIn({ dossierKey: key, clocks: { world, known } }) : undefined),
    [key, world, known],
  )
  const { others, waiting, show } = useLive(frame.dossier?.key, me.accountId)
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
    <OthersProvider value={others}>
      <Frame
        {...frame}
        find={find}
        owner={me.accountId}
        who={{ name: me.name, detail: me.email, role: me.role }}
        signOut={leave}
        others={others.map(({ name, at }) => ({ name, where: placeWords(at) }))}
        over={<LiveNews waiting={waiting} onShow={show} />}
        onCapture={canLog && key ? () => setCapturing(true) : undefined}
      >
        {children}
      </Frame>
      {canLog && key ? (
        <CaptureRoom dossierKey={key} open={capturing} onClose={() => setCapturing(false)} />
      ) : null}
    </OthersProvider>
  )
}
