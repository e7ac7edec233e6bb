'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { KeyHint } from '@/components/ui/KeyHint'
import { groupCommands } from '@/components/frame/commands'
import type { Command } from '@/components/frame/types'
import { useFoundCommands } from '@/components/frame/useFoundCommands'
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

function Option({
  command,
  id,
  active,
  onRun,
}: {
  command: Command
  id: string
  active: boolean
  onRun: () => void
}) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onMouseDown={(press) => press.preventDefault()}
      onClick={onRun}
    >
      <span className={styles.optionLabel}>{command.label}</span>
      {command.hint ? <span className={styles.hint}>{command.hint}</span> : null}
      {command.keys ? <KeyHint keys={command.keys} silent /> : null}
    </li>
  )
}

/**
 * Search and commands in one box: a combobox over a list, on the browser's dialog. Mantine's Spotlight was tried and left: a screen reader
 * hears nothing of what its arrows choose.
 */
export function CommandBox({ open, onClose, commands, find, searchHref }: CommandBoxProps) {
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const id = useId()
  const found = useFoundCommands({ query, commands, find, searchHref })
  const groups = groupCommands(found)
  const ordered = groups.flatMap((group) => group.commands)
  const chosen = Math.min(active, ordered.length - 1)

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  useEffect(() => {
    if (chosen >= 0) document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  const run = (command: Command | undefined) => {
    if (!command) return
    dialog.current?.close()
    if (command.href) router.push(command.href)
    command.run?.()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    const last = ordered.length - 1
    const steps: Record<string, number> = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
    }
    const step = steps[press.key]
    if (step !== undefined) setActive(step)
    else if (press.key === 'Enter') run(ordered[chosen])
    else return
    press.preventDefault()
  }
  return (
    <dialog
      ref={dialog}
      className={styles.box}
      aria-label="Search and commands"
      onClose={() => {
        setQuery('')
        setActive(0)
        onClose()
      }}
      onMouseDown={(press) => {
        if (press.target === dialog.current) dialog.current?.close()
      }}
    >
      <input
        className={styles.query}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-label="Search or type a command"
        placeholder="Search or type a command"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={query}
        onChange={(change) => {
          setQuery(change.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
        {groups.map(({ group, commands: members }) => (
          <li key={group} role="group" aria-label={group}>
            <div className={styles.heading} aria-hidden="true">
              {group}
            </div>
            <ul role="presentation" className={styles.members}>
              {members.map((command) => {
                const place = ordered.indexOf(command)
                return (
                  <Option
                    key={command.key}
                    command={command}
                    id={`${id}-${place}`}
                    active={place === chosen}
                    onRun={() => run(command)}
                  />
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles.none} role="status">
        {ordered.length === 0 ? (
          'Nothing fits. Try fewer or other words.'
        ) : (
          <span className="visually-hidden">{ordered.length} results</span>
        )}
      </p>
    </dialog>
  )
}
