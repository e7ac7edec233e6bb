import Link from 'next/link'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { recordHref } from '@/components/log/filters/address'
import { OUTLETS } from '@/components/log/record/words'
import { many, shortWhen } from '@/components/log/words'
import { MergeList } from '@/components/merges/MergeList'
import { Fact, Facts } from '@/components/registry/Facts'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import { TableFrame } from '@/components/ui/TableFrame'
import type { Merge } from '@/lib/merges/contract'
import type { Outlet } from '@/lib/sources/contract'
import { RELIABILITY } from '@/lib/sources/rules/admiralty'
import {
  MEASURE,
  type OutletMeasure,
  type OutletRecord,
  type Scorecard as Card,
} from '@/lib/sources/rules/scorecard'
import styles from '@/components/sources/Sources.module.css'
import { OutletActions } from './OutletActions'
import { Scorecard } from './Scorecard'
import { gradeRows, leadWords } from './words'

export type OutletPageProps = {
  dossierKey: string
  outlet: Outlet & { scorecard: Card }
  /** the records behind the figure that is open */
  records: { measure: OutletMeasure; items: OutletRecord[]; total: number } | null
  merges: Merge[]
  can: { write: boolean; merge: boolean }
  clocks: Clocks
}

function Records({
  dossierKey,
  records,
  clocks,
}: Pick<OutletPageProps, 'dossierKey' | 'clocks'> & { records: NonNullable<OutletPageProps['records']> }) {
  const { measure, items, total } = records
  return (
    <Section
      title={`${MEASURE[measure].label}: ${total}`}
      subtitle={items.length < total ? `The newest ${items.length} of ${total}.` : undefined}
    >
      {items.length === 0 ? <p className={styles.soft}>None.</p> : null}
      <ul className={styles.entries}>
        {items.map(({ id, ref, title, when, leadDays }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.when}>{when ? shortWhen(when) : 'date unknown'}</span>
            <div>
              <Link
                href={
                  ref
                    ? recordHref(dossierKey, ref, null, clocks)
                    : withClocks(`/dossiers/${dossierKey}/sources/${id}`, clocks)
                }
                prefetch={false}
              >
                {title}
              </Link>
              {leadDays !== null ? <span className={styles.soft}> {leadWords(leadDays)}</span> : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Grades({ scorecard, name }: { scorecard: Card; name: string }) {
  return (
    <TableFrame caption={`Letters given to citations of ${name}`} captionHidden minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Published</th>
          {Object.entries(RELIABILITY).map(([letter, { label }]) => (
            <th key={letter} scope="col" data-number title={label}>
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {gradeRows(scorecard.grades).map(({ year, letters }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {letters.map((count, at) => (
              <td key={at} data-number>
                {count > 0 ? count : '·'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** One outlet: its scorecard with the records behind each figure, the grades it was given, its names, and what was merged into it. */
export function OutletPage({ dossierKey, outlet, records, merges, can, clocks }: OutletPageProps) {
  const { id, name, otherNames, type, defaultReliability, sources, scorecard } = outlet
  const home = `/dossiers/${dossierKey}/sources`
  return (
    <>
      <PageHead
        kicker={<Link href={withClocks(`${home}/outlets`, clocks)}>Outlets</Link>}
        title={name}
        face="sans"
        subtitle={
          <>
            {OUTLETS[type]} ·{' '}
            <Link href={withClocks(`${home}?q=${encodeURIComponent(name)}`, clocks)}>
              {many(sources, 'source')}
            </Link>
          </>
        }
        actions={can.write ? <OutletActions dossierKey={dossierKey} outlet={outlet} /> : null}
      />
      <Scorecard
        scorecard={scorecard}
        open={records?.measure ?? null}
        hrefOf={(measure) => withClocks(`${home}/outlets/${id}?measure=${measure}`, clocks)}
      />
      {records ? <Records dossierKey={dossierKey} records={records} clocks={clocks} /> : null}
      <Facts>
        <Fact name="Other names">{otherNames.join(', ') || 'none yet'}</Fact>
        <Fact name="Usually">
          {defaultReliability
            ? `${defaultReliability}, ${RELIABILITY[defaultReliability].label.toLowerCase()}`
            : 'no reliability is offered for it'}
        </Fact>
      </Facts>
      {scorecard.grades.length > 0 ? (
        <Section
          title="Grades it was given"
          subtitle="Letters of its citations by the year in which the source was published"
        >
          <Grades scorecard={scorecard} name={name} />
        </Section>
      ) : null}
      {merges.length > 0 ? (
        <Section title="Merged into it">
          <MergeList dossierKey={dossierKey} merges={merges} canUndo={can.merge} />
        </Section>
      ) : null}
    </>
  )
}
