'use client'

import { KeyHint } from '@/components/ui/KeyHint'
import type { Command } from '@/components/frame/types'
import styles from './CommandBox.module.css'

type OptionProps = { command: Command; id: string; active: boolean; onRun: (command: Command) => void }

function Option({ command, id, active, onRun }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      className={styles.option}
      onMouseDown={(press) => press.preventDefault()}
      onClick={() => onRun(command)}
    >
      <span className={styles.optionLabel}>{command.label}</span>
      {command.hint ? <span className={styles.hint}>{command.hint}</span> : null}
      {command.keys ? <KeyHint keys={command.keys} silent /> : null}
    </div>
  )
}

export type CommandListProps = {
  /** Options are `${id}-0`, `${id}-1`, ... in order, the list `${id}-list`. */
  id: string
  groups: { group: string; commands: Command[] }[]
  chosen: Command | undefined
  onRun: (command: Command) => void
}

/** What the command box found, under headings. */
export function CommandList({ id, groups, chosen, onRun }: CommandListProps) {
  const ordered = groups.flatMap((group) => group.commands)
  return (
    <>
      <div id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
        {groups.map(({ group, commands }) => (
          <div key={group} role="group" aria-label={group}>
            <div className={styles.heading} aria-hidden="true">
              {group}
            </div>
            {commands.map((command) => (
              <Option
                key={command.key}
                command={command}
                id={`${id}-${ordered.indexOf(command)}`}
                active={command === chosen}
                onRun={onRun}
              />
            ))}
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {ordered.length === 0 ? 'Nothing fits. Try fewer or other words.' : null}
        {ordered.length > 0 ? <span className="visually-hidden">{ordered.length} results</span> : null}
      </p>
    </>
  )
}
