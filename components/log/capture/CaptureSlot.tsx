'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { CaptureLineProps } from '@/components/log/capture/CaptureLine'
import { LoadingShape } from '@/components/ui/LoadingShape'

const fetchLine = () => import('@/components/log/capture/CaptureLine')
const CaptureLine = dynamic(() => fetchLine().then((module) => module.CaptureLine), {
  ssr: false,
  loading: () => <LoadingShape shape="text" rows={2} label="Opening the capture line" />,
})

/** When the page has settled, so that what is typed right after `n` lands in the line and not on the page. */
const SETTLED_MS = 1_500

/** The place of the capture line. Reading a line takes code that reading the log does not, so it comes later. */
export function CaptureSlot({
  choices,
  closeHref,
}: {
  choices: CaptureLineProps['choices'] | null
  closeHref: string
}) {
  useEffect(() => {
    const timer = setTimeout(() => void fetchLine(), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  return choices ? <CaptureLine choices={choices} closeHref={closeHref} /> : null
}
