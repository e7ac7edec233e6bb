'use client'

import type { Conflict } from '@/components/log/form/merge'
import type { mergePreview, MergeField } from '@/lib/developments/rules/merge'
import styles from './Merge.module.css'

export type MergeFieldsProps = {
  plan: {
    differing: (Omit<Conflict, 'name'> & { name: MergeField })[]
    preview: ReturnType<typeof mergePreview>
  }
  take: readonly MergeField[]
  onChoose: (field: MergeField, taken: boolean) => void
  survivor: string
  merged: string
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What moves, in a sentence. */
function movingWords({ citations, figures, links }: MergeFieldsProps['plan']['preview']): string {
  const moves = [
    counted(citations.move, 'source', 'sources'),
    counted(figures.move, 'figure', 'figures'),
    counted(links.move, 'link', 'links'),
  ]
  const stay = citations.stay + figures.stay + links.stay
  const left =
    stay === 0
      ? ''
      : ` ${counted(stay, 'one is', 'are')} there already and stay${stay === 1 ? 's' : ''} behind.`
  return `${moves.join(', ')} and all notes move.${left}`
}

/** Field by field what the survivor keeps or takes over, and what moves to it. */
export function MergeFields({ plan, take, onChoose, survivor, merged }: MergeFieldsProps) {
  return (
    <>
      {plan.differing.length > 0 ? (
        <table className={styles.fields}>
          <caption className="visually-hidden">Fields on which the two differ</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">{survivor} says</th>
              <th scope="col">{merged} says</th>
            </tr>
          </thead>
          <tbody>
            {plan.differing.map(({ name, label, yours, theirs }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                {[false, true].map((taken) => (
                  <td key={String(taken)}>
                    <label>
                      <input
                        type="radio"
                        name={`merge-${name}`}
                        checked={take.includes(name) === taken}
                        onChange={() => onChoose(name, taken)}
                      />
                      <span>
                        {(taken ? theirs : yours).join('; ')}
                        {taken && name === 'actors' ? ' (beside those that stay)' : ''}
                      </span>
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.soft}>Both say the same in every field.</p>
      )}
      <p className={styles.moving}>
        {movingWords(plan.preview)} {merged} stays readable and leads here. The merge can be undone, also
        later.
      </p>
    </>
  )
}
