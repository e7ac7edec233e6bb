import { memo } from 'react'
import Link from 'next/link'
import { cellOf, type KindLabels } from '@/components/log/table/cells'
import type { ColumnChoice } from '@/components/log/table/columns'
import { Marked } from '@/components/log/table/Marked'
import { actorsLine, figureWords } from '@/components/log/words'
import type { DevelopmentRow } from '@/lib/developments/contract'
import styles from './Table.module.css'

export type LogRowProps = {
  row: DevelopmentRow
  kinds: KindLabels
  columns: readonly ColumnChoice[]
  /** its place in the list, from 0; what it is among all rows, the head counted, is two more */
  place: number
  /** Its own page. */
  href: string
  reviseHref: string | null
  open: boolean
  /** whether the one tab stop of the list is here */
  stop: boolean
  /** whether it is chosen; null where nothing can be chosen */
  chosen: boolean | null
}

function Marks({ row }: { row: DevelopmentRow }) {
  return (
    <>
      {row.retractedAt ? <span className={styles.mark}>Retracted</span> : null}
      {row.polarity === 'did-not-occur' ? <span className={styles.mark}>Did not happen</span> : null}
      {row.reviewState === 'accepted' ? null : (
        <span className={styles.mark}>{row.reviewState.replace('-', ' ')}</span>
      )}
    </>
  )
}

function Title({
  row,
  kinds,
  href,
  reviseHref,
  stop,
}: Omit<LogRowProps, 'columns' | 'place' | 'open' | 'chosen'>) {
  const figure = row.figures[0] ? figureWords(row.figures[0]) : ''
  const snippet = row.found?.summary
  return (
    <th scope="row" className={styles.title}>
      <div className={styles.clamp}>
        <Link
          href={href}
          prefetch={false}
          tabIndex={stop ? 0 : -1}
          data-record={row.ref}
          data-revise-href={reviseHref ?? undefined}
          className={styles.record}
        >
          <Marked text={row.title} marks={row.found?.title ?? []} />
        </Link>
        <Marks row={row} />
      </div>
      <span className={styles.under}>
        {[kinds.get(row.kind) ?? row.kind, actorsLine(row.actors), figure].filter(Boolean).join(' · ')}
      </span>
      {snippet ? (
        <span className={styles.snippet}>
          <Marked text={snippet.text} marks={snippet.marks} />
        </span>
      ) : null}
    </th>
  )
}

/** One development as a line of the log. On narrow ground the columns that fall away come back under the title. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { row, kinds, columns, place, open, chosen } = props
  return (
    <tr
      data-row={row.ref}
      data-place={place}
      data-current={open}
      data-retracted={row.retractedAt !== null}
      aria-rowindex={place + 2}
      aria-selected={chosen ?? undefined}
    >
      {chosen === null ? null : (
        <td className={styles.choose}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={chosen}
            readOnly
            data-choose
            aria-label={`Choose ${row.ref}`}
          />
        </td>
      )}
      {columns.map(({ name }) => {
        if (name === 'title') return <Title key={name} {...props} />
        const { inside, title } = cellOf(name, row, kinds)
        return (
          <td key={name} className={styles[name]} title={title} data-column={name}>
            {inside}
          </td>
        )
      })}
    </tr>
  )
})
