'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import type { CaptureSheetProps } from '@/components/log/capture/CaptureSheet'

const fetchSheet = () => import('@/components/log/capture/CaptureSheet')
const CaptureSheet = dynamic(() => fetchSheet().then((module) => module.CaptureSheet), { ssr: false })

/** When the page has settled, so that what is typed right after `n` lands in the line and not on the page. */
const SETTLED_MS = 4_000

/** The place of the capture line in every room; its code comes when the room has settled, or with the first `n`. */
export function CaptureRoom(props: CaptureSheetProps) {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => void fetchSheet(), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (props.open) setWanted(true)
  }, [props.open])
  return wanted ? <CaptureSheet {...props} /> : null
}
