import { relationLook } from '@/components/drift/marks'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { many } from '@/components/log/words'
import type { DevelopmentRow } from '@/lib/developments/contract'
import { RELATION } from '@/lib/drift/rules/relations'
import styles from './Table.module.css'

/** How many claims it bears on, by relation: shape and number, the word for those who do not see the shape. */
export function LinkCounts({ links }: Pick<DevelopmentRow, 'links'>) {
  return (
    <span className={styles.counts}>
      {links.map(({ relation, count }) => {
        const { tone, shape } = relationLook(relation)
        const { verb, verbs } = RELATION[relation]
        const words = `${many(count, 'link')}: ${count === 1 ? verb : verbs}`.replace(' it', ' a claim')
        return (
          <span key={relation} className={styles.link} title={words}>
            <ShapeMark tone={tone} shape={shape} size={10} />
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">{`${RELATION[relation].word} ${count}`}</span>
          </span>
        )
      })}
    </span>
  )
}
