'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { CommandList } from '@/components/frame/CommandList'
import { groupCommands } from '@/components/frame/commands'
import type { Command } from '@/components/frame/types'
import { useFoundCommands } from '@/components/frame/useFoundCommands'
import type { FindCommands } from '@/components/frame/useFoundCommands'
import styles from './CommandBox.module.css'

export type CommandSearchProps = {
  commands: Command[]
  find?: FindCommands
  searchHref?: string
  onDone: () => void
}

/** The field of the command box with what it finds; arrows choose, Enter runs. */
export function CommandSearch({ commands, find, searchHref, onDone }: CommandSearchProps) {
  const router = useRouter()
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { commands: offered, looking } = useFoundCommands({ query, commands, find, searchHref })
  const groups = groupCommands(offered)
  const ordered = groups.flatMap((group) => group.commands)
  const last = ordered.length - 1
  const chosen = Math.min(active, last)
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])
  const run = (command: Command | undefined) => {
    if (!command) return
    onDone()
    if (command.href) router.push(command.href)
    command.run?.()
  }
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.nativeEvent.isComposing) return
    if (press.key === 'ArrowDown') setActive(chosen >= last ? 0 : chosen + 1)
    else if (press.key === 'ArrowUp') setActive(chosen <= 0 ? last : chosen - 1)
    else if (press.key === 'Enter') run(ordered[chosen])
    else return
    press.preventDefault()
  }
  return (
    <>
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
        data-autofocus
        value={query}
        onChange={(change) => {
          setQuery(change.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <CommandList id={id} groups={groups} chosen={ordered[chosen]} looking={looking} onRun={run} />
    </>
  )
}
