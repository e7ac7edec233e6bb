'use client'

import { useEffect, useState } from 'react'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import styles from './CopyButton.module.css'

export type CopyButtonProps = {
  text: string
  /** What is copied: "Copy link". */
  label: string
  /** Shows the label beside the icon. */
  withLabel?: boolean
}

/** Copies a text and says so for two seconds. */
export function CopyButton({ text, label, withLabel = false }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  }
  const said = state === 'copied' ? 'Copied' : state === 'refused' ? 'Could not copy' : ''
  return (
    <button
      type="button"
      className={styles.copy}
      onClick={copy}
      aria-label={withLabel ? undefined : label}
      title={label}
    >
      {state === 'copied' ? (
        <IconCheck size={14} aria-hidden="true" />
      ) : (
        <IconCopy size={14} aria-hidden="true" />
      )}
      {withLabel ? <span>{said || label}</span> : null}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </button>
  )
}
