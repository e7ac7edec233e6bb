import type { ComponentType, ReactNode } from 'react'

export type Toast = {
  title?: string
  message: ReactNode
  /** `failed` stays until closed; the others leave after 6 seconds. */
  tone?: 'done' | 'told' | 'failed'
}

let stack: ComponentType | null = null
const listeners = new Set<() => void>()

/** The component that shows toasts, or null as long as none was asked for in this tab. */
export function toastStack(): ComponentType | null {
  return stack
}

/** Calls back when the first toast is asked for; gives the function that stops listening. */
export function onToastStack(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows a short message at the corner. For what a person must act on, use a line in the page instead. */
export async function toast({ title, message, tone = 'told' }: Toast): Promise<void> {
  const [{ notifications }, { ToastStack }] = await Promise.all([
    import('@mantine/notifications'),
    import('@/components/ui/ToastStack'),
  ])
  notifications.show({
    title,
    message,
    autoClose: tone === 'failed' ? false : 6000,
    role: tone === 'failed' ? 'alert' : 'status',
    closeButtonProps: { 'aria-label': 'Dismiss' },
    'data-tone': tone,
  })
  stack = ToastStack
  for (const listener of listeners) listener()
}
