import type { ReactNode } from 'react'
import { REVIEW } from '@/components/log/record/words'
import { GradeMark } from '@/components/log/table/GradeMark'
import { LinkCounts } from '@/components/log/table/LinkCounts'
import type { ColumnName } from '@/components/log/table/columns'
import { actorsLine, figureWords, shortWhen } from '@/components/log/words'
import type { DevelopmentRow } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { labelOf, stages } from '@/lib/developments/rules/kinds'
import styles from './Table.module.css'

/** What a cell shows, and what more it says on hovering. */
export type Cell = { inside: ReactNode; title?: string | undefined }

/** The names of kinds by their codes. */
export type KindLabels = ReadonlyMap<string, string>

function figureCell({ figures }: DevelopmentRow): Cell {
  const [first, ...more] = figures
  return {
    inside: (
      <>
        {first ? figureWords(first) : ''}
        {more.length > 0 ? <span className={styles.more}> +{more.length}</span> : null}
      </>
    ),
    title: figures.map(figureWords).join('; ') || undefined,
  }
}

/** The cell of a column; the title has one of its own. */
export function cellOf(name: Exclude<ColumnName, 'title'>, row: DevelopmentRow, kinds: KindLabels): Cell {
  switch (name) {
    case 'when':
      return { inside: shortWhen(row.happened), title: formatHappened(row.happened) }
    case 'kind':
      return { inside: kinds.get(row.kind) ?? row.kind }
    case 'actors':
      return {
        inside: actorsLine(row.actors),
        title: row.actors.map(({ name: who, role }) => `${who} (${role})`).join(', ') || undefined,
      }
    case 'figure':
      return figureCell(row)
    case 'stage':
      return { inside: labelOf(stages, row.stage) }
    case 'grade':
      return { inside: <GradeMark reliability={row.reliability} credibility={row.credibility} /> }
    case 'links':
      return { inside: <LinkCounts links={row.links} /> }
    case 'place':
      return { inside: row.place ?? '', title: row.place ?? undefined }
    case 'series':
      return { inside: row.series ?? '' }
    case 'sources':
      return { inside: row.citations === 0 ? '' : String(row.citations) }
    case 'significance':
      return { inside: `${row.significance} of 5` }
    case 'review':
      return { inside: REVIEW[row.reviewState] }
    case 'marking':
      return { inside: row.marking }
    case 'recorded':
      return { inside: shortWhen(row.createdAt.slice(0, 10)) }
    case 'ref':
      return { inside: row.ref }
  }
}
