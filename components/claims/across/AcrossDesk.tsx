'use client'

import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { RELATION, RELATIONS } from '@/lib/drift/rules/relations'
import { AcrossList } from './AcrossList'
import { AcrossPane } from './AcrossPane'
import { useAcross, type AcrossProps } from './useAcross'
import styles from './Across.module.css'

/** The claims in their order and the one that is looked at, worked by keys. */
export function AcrossDesk(props: AcrossProps) {
  const { claims, can } = props
  const across = useAcross(props)
  const { current, at, go, show, drafts } = across
  const { ref } = current
  const group = 'Work across'
  const mayLink = can.includes('link.propose') && current.link === null
  useShortcuts([
    { keys: 'j', label: 'Next claim', group, run: () => go(at + 1) },
    { keys: 'k', label: 'Previous claim', group, run: () => go(at - 1) },
    ...(can.includes('link.propose')
      ? [{ keys: 'z', label: 'Take the last link back', group, run: () => void undoLast() }]
      : []),
    ...(mayLink
      ? [
          ...RELATIONS.map((relation) => ({
            ...{ keys: RELATION[relation].key, label: RELATION[relation].word, group },
            run: () => drafts.set(ref, { relation }),
          })),
          ...[1, 2, 3].map((strength) => ({
            ...{ keys: String(strength), label: `Strength ${strength}`, group },
            run: () => drafts.set(ref, { strength }),
          })),
          {
            ...{ keys: 'Enter', label: 'Write why', group },
            run: () => document.getElementById('across-rationale')?.focus(),
          },
        ]
      : []),
  ])
  return (
    <div className={styles.desk}>
      <AcrossList claims={claims} current={ref} drafts={drafts.drafts} onShow={show} />
      <AcrossPane {...props} across={across} />
    </div>
  )
}
