'use client'

import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import styles from './Form.module.css'

export type RowFrameProps = {
  /** "Source 2" */
  name: string
  onRemove: () => void
  children: ReactNode
}

/** One row of a list in the form. */
export function RowFrame({ name, onRemove, children }: RowFrameProps) {
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <div className={styles.rowFields}>{children}</div>
      <button
        type="button"
        className={styles.remove}
        onClick={onRemove}
        aria-label={`Take away ${name.toLowerCase()}`}
      >
        <IconX size={16} aria-hidden="true" />
      </button>
    </div>
  )
}

export type RowsProps = {
  count: number
  /** "Add a source" */
  addWords: string
  onAdd: () => void
  children: ReactNode
}

/** The rows of a list and the button that adds one; the first field of a new row takes the focus. */
export function Rows({ count, addWords, onAdd, children }: RowsProps) {
  const box = useRef<HTMLDivElement>(null)
  const added = useRef(false)
  useEffect(() => {
    if (!added.current) return
    added.current = false
    const last = box.current?.querySelectorAll('[role="group"]')
    last?.[last.length - 1]?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [count])
  return (
    <div ref={box} className={styles.rows}>
      {children}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => {
            added.current = true
            onAdd()
          }}
        >
          {addWords}
        </Button>
      </div>
    </div>
  )
}
