'use client'

import { KeyHint } from '@/components/ui/KeyHint'
import { Sheet } from '@/components/ui/Sheet'
import { useShortcutList, useSingleKeys } from '@/components/frame/ShortcutKeys'
import type { Shortcut } from '@/components/frame/shortcuts'
import styles from './ShortcutSheet.module.css'

function byGroup(shortcuts: Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts) {
    const group = shortcut.group ?? 'This page'
    groups.set(group, [...(groups.get(group) ?? []), shortcut])
  }
  return [...groups]
}

/** All shortcuts that work now, by group, and the switch for those of single letters. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const shortcuts = useShortcutList()
  const [on, setOn] = useSingleKeys()
  return (
    <Sheet open={open} onClose={onClose} title="Keyboard shortcuts" width={660}>
      <div className={styles.groups} data-off={!on}>
        {byGroup(shortcuts).map(([group, members]) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl className={styles.list}>
              {members.map((shortcut) => (
                <div key={shortcut.keys} className={styles.line}>
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyHint keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
              {group === 'Everywhere' ? (
                <div className={styles.line}>
                  <dt>Search or run a command</dt>
                  <dd>
                    <KeyHint keys="Ctrl+K" />
                  </dd>
                </div>
              ) : null}
            </dl>
          </section>
        ))}
      </div>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(change) => setOn(change.target.checked)} />
        <span>
          Single-letter shortcuts{' '}
          <span className={styles.why}>
            Switch them off if you dictate or press keys by accident. Ctrl+K stays.
          </span>
        </span>
      </label>
    </Sheet>
  )
}
