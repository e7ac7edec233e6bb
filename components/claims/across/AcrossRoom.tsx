import { withClocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { PlainText } from '@/components/ui/PlainText'
import { RefMono } from '@/components/ui/RefMono'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { Development } from '@/lib/developments/contract'
import { AcrossDesk } from './AcrossDesk'
import { titleOf } from './across'
import type { AcrossProps } from './useAcross'
import styles from './Across.module.css'

export type AcrossRoomProps = Omit<AcrossProps, 'development'> & {
  development: Development
  kind: string
  baselines: BaselineRow[]
  baseline: { id: string; title: string; publishedOn: string } | null
}

const NO_CLOCKS = { world: null, known: null }

function OtherBaselines({ dossierKey, development, baselines, baseline }: Omit<AcrossRoomProps, 'claims'>) {
  if (baselines.length < 2) return null
  const href = `/dossiers/${dossierKey}/log/${development.ref}/across`
  return (
    <nav className={styles.baselines} aria-label="Baselines" data-screen-only>
      {baselines.map(({ id, title }) => (
        <a
          key={id}
          href={withClocks(`${href}?baseline=${id}`, NO_CLOCKS)}
          aria-current={id === baseline?.id ? 'page' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  )
}

/** One development against all the claims of a baseline. */
export function AcrossRoom(props: AcrossRoomProps) {
  const { dossierKey, development, kind, claims, baseline } = props
  const { ref, title, summary, happened, retractedAt, startsOn } = development
  const before = baseline && startsOn !== null && startsOn <= baseline.publishedOn
  return (
    <Page>
      <PageHead
        kicker={
          <>
            Across the claims / <RefMono href={`/dossiers/${dossierKey}/log/${ref}`}>{ref}</RefMono>
          </>
        }
        title={title}
        subtitle={`${dateInWords(happened)} · ${kind}${claims.length > 0 ? ` · ${titleOf(claims)}.` : ''}`}
      />
      <OtherBaselines {...props} />
      {summary === '' ? null : <PlainText text={summary} className={styles.summary} />}
      {before ? (
        <p className={styles.note}>
          It happened before {baseline.title} was published, so it can show an error of the day, and no drift.
        </p>
      ) : null}
      {retractedAt ? (
        <EmptyState title="It was retracted">
          What is retracted bears on nothing. Restore it first.
        </EmptyState>
      ) : claims.length === 0 ? (
        <EmptyState title="There is no claim to hold it against">
          Draw claims from the sentences of a baseline; they stand here then, the likeliest to be touched
          first.
        </EmptyState>
      ) : (
        <AcrossDesk {...props} development={{ ref, title }} />
      )}
    </Page>
  )
}
