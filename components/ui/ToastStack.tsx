'use client'

import { Notifications } from '@mantine/notifications'
import '@mantine/notifications/styles.layer.css'
import styles from './Toast.module.css'

/** The stack of toasts, bottom right, read out politely by screen readers. */
export function ToastStack() {
  return <Notifications position="bottom-right" limit={4} classNames={{ notification: styles.toast ?? '' }} />
}
