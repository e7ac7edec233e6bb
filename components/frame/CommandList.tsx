'use client'

import { KeyHint } from '@/components/ui/KeyHint'
import type { Command } from '@/components/frame/types'
import type { Looking } from '@/components/frame/useFoundCommands'
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
  looking: Looking
  onRun: (command: Command) => void
}

/** How looking for claims and developments goes, where there is something to say about it. */
function lookingWords(looking: Looking, { length }: readonly Command[]): string | null {
  if (looking === 'looking') return 'Looking among claims and developments…'
  if (looking === 'failed')
    return 'Claims and developments could not be looked up just now. Type on, or use the search of the log.'
  if (length === 0) return 'Nothing fits. Try fewer or other words.'
  return looking === 'none' ? 'No claim and no development fits.' : null
}

/** What the command box found, under headings. */
export function CommandList({ id, groups, chosen, looking, onRun }: CommandListProps) {
  const ordered = groups.flatMap((group) => group.commands)
  const said = lookingWords(looking, ordered)
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
        {said === null ? null : <span className={styles.said}>{said}</span>}
        {ordered.length > 0 && looking !== 'looking' ? (
          <span className="visually-hidden"> {ordered.length} results</span>
        ) : null}
      </p>
    </>
  )
}
