import type { ReactNode } from 'react'

export type Toast = {
  title?: string
  message: ReactNode
  /** `failed` stays until closed; the others leave after 6 seconds. */
  tone?: 'done' | 'told' | 'failed'
}

let wanted = false
const listeners = new Set<() => void>()

/** Whether a toast was ever asked for in this tab. */
export function toastsWanted(): boolean {
  return wanted
}

/** Calls back when the first toast is asked for; gives the function that stops listening. */
export function onToastsWanted(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows a short message at the corner. For what a person must act on, use a line in the page instead. */
export async function toast({ title, message, tone = 'told' }: Toast): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  notifications.show({
    title,
    message,
    autoClose: tone === 'failed' ? false : 6000,
    role: tone === 'failed' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Dismiss' },
    'data-tone': tone,
  })
  wanted = true
  for (const listener of listeners) listener()
}
