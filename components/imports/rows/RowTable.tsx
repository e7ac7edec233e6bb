import Link from 'next/link'
import { shortWhen } from '@/components/log/words'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import { Tag } from '@/components/ui/Tag'
import type { ImportRow } from '@/lib/imports/contract'
import type { CellProblem } from '@/lib/imports/rules/types'
import { VERDICTS } from '@/components/imports/words'
import { changeWords } from './change-words'
import { LeaveRow } from './LeaveRow'
import styles from './Rows.module.css'

type Kinds = readonly { code: string; label: string }[]

/** A cell with what is wrong and what to do: a word, a line under it, and the sentence. */
function Marks({ problems }: { problems: readonly CellProblem[] }) {
  if (problems.length === 0) return null
  return (
    <ul className={styles.marks}>
      {problems.map(({ column, cell, sentence, level, code }) => (
        <li key={`${code} ${column} ${cell}`} data-level={level}>
          <Tag
            tone={level === 'error' ? 'contradicts' : 'amber'}
            shape={level === 'error' ? 'cross' : 'square'}
          >
            {level === 'error' ? 'Wrong' : 'Note'}
          </Tag>
          {column === null ? null : <span>{column}</span>}
          {cell === '' ? null : <code>{cell}</code>}
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  )
}

function Changes({ changes, kinds }: { changes: ImportRow['changes']; kinds: Kinds }) {
  if (changes.length === 0) return null
  return (
    <dl className={styles.change}>
      {changes.map((change) => {
        const { name, from, to } = changeWords(change, kinds)
        return (
          <div key={change.field} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <del>
                <span className="visually-hidden">Is now: </span>
                {from.join('; ') || 'nothing'}
              </del>
              <ins>
                <span className="visually-hidden">Would be: </span>→ {to.join('; ') || 'nothing'}
              </ins>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

export type RowTableProps = {
  dossierKey: string
  rows: ImportRow[]
  kinds: Kinds
  /** shows for each changed row whether it is taken */
  canLeave: boolean
}

/** Rows of the file with what each comes to, and every cell that something is to be said about. */
export function RowTable({ dossierKey, rows, kinds, canLeave }: RowTableProps) {
  return (
    <TableFrame caption="Rows of the file" captionHidden minWidth={720}>
      <thead>
        <tr>
          <th scope="col" data-number>
            Line
          </th>
          <th scope="col">Comes to</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who and where</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { word, tone, shape } = VERDICTS[row.verdict]
          return (
            <tr key={row.line}>
              <td data-number>{row.line}</td>
              <td>
                <Tag tone={tone} shape={shape}>
                  {word}
                </Tag>
                {row.ref ? (
                  <div>
                    <RefMono href={`/dossiers/${dossierKey}/log/${row.ref}`}>{row.ref}</RefMono>
                  </div>
                ) : null}
                {canLeave && row.verdict === 'changed' ? <LeaveRow line={row.line} /> : null}
              </td>
              <td>{row.happened ? shortWhen(row.happened) : ''}</td>
              <th scope="row">
                {row.title ?? (row.cells ?? []).filter(Boolean).slice(0, 5).join(' · ').slice(0, 160)}
                <Marks problems={row.problems} />
                <Changes changes={row.changes} kinds={kinds} />
              </th>
              <td>{[row.actors.join(', '), row.place].filter(Boolean).join(' · ')}</td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}

/** The way to the rows after these. */
export const MoreRows = ({ href }: { href: string }) => <Link href={href}>Further rows</Link>
