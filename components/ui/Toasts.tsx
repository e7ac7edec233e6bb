'use client'

import { useSyncExternalStore } from 'react'
import { onToastStack, toastStack } from '@/components/ui/toast'

/** Place where toasts appear. Its code is fetched with the first toast, not with the page. */
export function Toasts() {
  const Stack = useSyncExternalStore(onToastStack, toastStack, () => null)
  return Stack ? <Stack /> : null
}
