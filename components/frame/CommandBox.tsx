'use client'

import { useModal } from '@/components/ui/useModal'
import { CommandSearch } from '@/components/frame/CommandSearch'
import type { Command } from '@/components/frame/types'
import type { FindCommands } from '@/components/frame/useFoundCommands'
import styles from './CommandBox.module.css'

export type CommandBoxProps = {
  open: boolean
  onClose: () => void
  commands: Command[]
  /** Looks records up while typing. */
  find?: FindCommands
  /** A search page: the text is put after it, so let it end in `?q=`. */
  searchHref?: string
}

/**
 * Search and commands in one box: a combobox over a list, on the browser's dialog. Mantine's Spotlight was tried and left: a screen reader
 * hears nothing of what its arrows choose.
 */
export function CommandBox({ open, onClose, ...search }: CommandBoxProps) {
  const dialog = useModal(open)
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={styles.box}
      aria-label="Search and commands"
      onClose={onClose}
      onMouseDown={(press) => {
        if (press.target === dialog.current) close()
      }}
    >
      {open ? <CommandSearch {...search} onDone={close} /> : null}
    </dialog>
  )
}
