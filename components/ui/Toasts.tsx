'use client'

import dynamic from 'next/dynamic'
import { useSyncExternalStore } from 'react'
import { onToastsWanted, toastsWanted } from '@/components/ui/toast'

const ToastStack = dynamic(() => import('@/components/ui/ToastStack').then((module) => module.ToastStack), {
  ssr: false,
})

/** Place where toasts appear. Its code is fetched with the first toast, not with the page. */
export function Toasts() {
  const wanted = useSyncExternalStore(onToastsWanted, toastsWanted, () => false)
  return wanted ? <ToastStack /> : null
}
