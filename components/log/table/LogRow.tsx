import Link from 'next/link'
import { GradeMark } from '@/components/log/table/GradeMark'
import { LinkCounts } from '@/components/log/table/LinkCounts'
import { actorsLine, figureWords, shortWhen } from '@/components/log/words'
import type { DevelopmentRow } from '@/lib/developments/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import { labelOf, stages } from '@/lib/developments/rules/kinds'
import styles from './Table.module.css'

export type LogRowProps = {
  row: DevelopmentRow
  kind: string
  /** Its own page. */
  href: string
  /** The list with the record in the side panel, for wide screens. */
  openHref: string
  reviseHref: string | null
  open: boolean
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

/** One development as a line of the log. On narrow ground the columns that fall away come back under the title. */
export function LogRow({ row, kind, href, openHref, reviseHref, open }: LogRowProps) {
  const [first, ...more] = row.figures
  const figure = first ? figureWords(first) : ''
  const actors = actorsLine(row.actors)
  const stage = labelOf(stages, row.stage)
  const names = row.actors.map(({ name, role }) => `${name} (${role})`).join(', ')
  return (
    <tr data-row={row.ref} data-current={open} data-retracted={row.retractedAt !== null}>
      <td className={styles.when} title={formatHappened(row.happened)}>
        {shortWhen(row.happened)}
      </td>
      <th scope="row" className={styles.title}>
        <Link
          href={href}
          prefetch={false}
          data-record
          data-open-href={openHref}
          data-revise-href={reviseHref ?? undefined}
          className={styles.record}
        >
          {row.title}
        </Link>
        <Marks row={row} />
        <span className={styles.under}>{[kind, actors, figure].filter(Boolean).join(' · ')}</span>
      </th>
      <td className={styles.kind}>{kind}</td>
      <td className={styles.actors} title={names}>
        {actors}
      </td>
      <td className={styles.figure} title={row.figures.map(figureWords).join('; ') || undefined}>
        {figure}
        {more.length > 0 ? <span className={styles.more}> +{more.length}</span> : null}
      </td>
      <td className={styles.stage}>{stage}</td>
      <td className={styles.gradeCell}>
        <GradeMark reliability={row.reliability} credibility={row.credibility} />
      </td>
      <td className={styles.linksCell}>
        <LinkCounts links={row.links} />
      </td>
      <td className={styles.ref}>{row.ref}</td>
    </tr>
  )
}
