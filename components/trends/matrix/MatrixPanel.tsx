'use client'

import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { NoteMarks } from '@/components/trends/notes/NoteMarks'
import { useNotesAt } from '@/components/trends/notes/useNotesAt'
import type { Lens } from '@/lib/trends/rules/lens'
import type { Selection } from '@/lib/trends/rules/selection'
import styles from '@/components/trends/grid/Grid.module.css'
import { useCellWalk } from '@/components/trends/grid/useCellWalk'
import { pairsTable } from '@/lib/trends/rules/panel-table'
import { pairSpot, pairSpots } from '@/lib/trends/rules/note-spots'
import { pairKey, pairsOf, pairsTitle, type Pairs } from '@/lib/trends/rules/pairs'

type Props = {
  lens: Lens
  selection: Selection
  actorName(code: string): string
  source: string
  onPick(selection: Selection): void
}

const sidesMost = 12

/** The names and cells of the matrix, in the order in which they stand. */
const spotsIn = ({ doers, receivers }: Pairs): string[] => [
  ...receivers.map(({ code }) => pairSpot(null, code)),
  ...doers.flatMap((doer) =>
    [null, ...receivers.map(({ code }) => code)].map((to) => pairSpot(doer.code, to)),
  ),
]

/** Who acted towards whom. A cell picks the pair, a name picks one side. */
export function MatrixPanel({ lens, selection, actorName, source, onPick }: Props) {
  const pairs = pairsOf(lens, sidesMost)
  const walk = useCellWalk()
  const notes = useNotesAt('matrix', spotsIn(pairs), pairSpots)
  const { actor, recipient } = selection
  const highest = Math.max(1, ...pairs.n.values())
  const pick = (doer: string | null, receiver: string | null) => {
    const isSame = actor === doer && recipient === receiver
    onPick({ ...selection, actor: isSame ? null : doer, recipient: isSame ? null : receiver })
  }
  const hidden = new Set([...pairs.n.keys()].map((key) => key.split(' ')[0])).size - pairs.doers.length
  return (
    <PanelFrame
      panel="matrix"
      title={pairsTitle(pairs, actorName)}
      subtitle="Rows: who acted, funded, supplied or spoke. Columns: who received or hosted"
      hint="press a cell or a name to pick it"
      table={pairsTable(pairsOf(lens, Infinity), actorName)}
      drawn={pairs.n.size > 0}
      marked={notes.marked}
      source={`${source}${hidden > 0 ? `; ${hidden} less frequent actors are not shown` : ''}`}
    >
      <div className={styles.frame} {...walk}>
        <table className={styles.grid}>
          <caption className="visually-hidden">Developments by who acted and who received</caption>
          <thead>
            <tr>
              <td />
              {pairs.receivers.map(({ code }) => (
                <th key={code} scope="col" className={styles.top}>
                  <button
                    type="button"
                    data-cell
                    tabIndex={-1}
                    aria-pressed={recipient === code && actor === null}
                    onClick={() => pick(null, code)}
                  >
                    {actorName(code)}
                  </button>
                  <NoteMarks notes={notes} spot={pairSpot(null, code)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.doers.map((doer) => (
              <tr key={doer.code}>
                <th scope="row" className={styles.side}>
                  <button
                    type="button"
                    data-cell
                    tabIndex={-1}
                    aria-pressed={actor === doer.code && recipient === null}
                    onClick={() => pick(doer.code, null)}
                  >
                    {actorName(doer.code)}
                  </button>
                  <NoteMarks notes={notes} spot={pairSpot(doer.code, null)} />
                </th>
                {pairs.receivers.map(({ code }) => {
                  const n = pairs.n.get(pairKey(doer.code, code)) ?? 0
                  const share = n === 0 ? 0 : 0.14 + 0.86 * Math.sqrt(n / highest)
                  const isIn =
                    (actor === null || actor === doer.code) && (recipient === null || recipient === code)
                  const words = `${actorName(doer.code)} towards ${actorName(code)}: ${n || 'nothing logged'}`
                  return (
                    <td key={code}>
                      <button
                        type="button"
                        data-cell
                        data-out={!isIn || undefined}
                        aria-pressed={actor === doer.code && recipient === code}
                        aria-label={words}
                        title={words}
                        tabIndex={-1}
                        style={{ '--share': `${Math.round(share * 100)}%` }}
                        onClick={() => pick(doer.code, code)}
                      >
                        {n === 0 ? '·' : n}
                      </button>
                      <NoteMarks notes={notes} spot={pairSpot(doer.code, code)} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PanelFrame>
  )
}
