import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { ClaimsTabs } from '@/components/claims/tabs/ClaimsTabs'
import { Chooser } from '@/components/baseline/Chooser'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { Section } from '@/components/ui/Section'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { Lineage } from '@/lib/lineage/contract'
import { LineageTable } from './LineageTable'
import { lineageTitle, type LineageView } from './words'
import styles from './Lineage.module.css'

export type LineageRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  lineage: Lineage | null
  view: LineageView
  clocks: Clocks
  can: readonly string[]
}

const VIEWS = [
  { only: 'all', word: 'all claims' },
  { only: 'open', word: 'nobody has said' },
  { only: 'silent', word: 'changed without a word' },
] as const

function Views({ dossierKey, baselines, baseline, view, clocks }: LineageRoomProps) {
  const hrefOf = (only: LineageView['only']) => {
    const asked = new URLSearchParams()
    if (baselines.length > 1) asked.set('baseline', baseline.id)
    if (only !== 'all') asked.set('only', only)
    return withClocks(`/dossiers/${dossierKey}/claims/lineage?${asked}`, clocks)
  }
  return (
    <nav className={styles.views} aria-label="Claims shown" data-screen-only>
      {VIEWS.map(({ only, word }) => (
        <a key={only} href={hrefOf(only)} aria-current={only === view.only ? 'true' : undefined}>
          {word}
        </a>
      ))}
    </nav>
  )
}

/** The claims of two baselines beside each other, and what became of each. */
export function LineageRoom(props: LineageRoomProps) {
  const { dossierKey, baselines, baseline, lineage, clocks } = props
  const fresh = lineage?.later.filter(({ from }) => from.length === 0) ?? []
  return (
    <Page>
      <Chooser {...{ room: 'claims/lineage', dossierKey, baselines, shown: baseline.id, clocks }} />
      <PageHead
        title={lineage ? lineageTitle(lineage) : 'Lineage'}
        subtitle={
          lineage
            ? `From “${lineage.from.title}” (${dateInWords(lineage.from.publishedOn)}) to “${lineage.to.title}” (${dateInWords(lineage.to.publishedOn)}).`
            : 'What becomes of claims from one baseline to the next.'
        }
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="lineage"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      {lineage ? (
        <>
          <Views {...props} />
          <LineageTable {...props} lineage={lineage} />
          {fresh.length > 0 ? (
            <Section
              title="New in the later baseline"
              subtitle="Claims that come from none of the earlier ones"
            >
              <ul className={styles.fresh}>
                {fresh.map(({ ref, statement }) => (
                  <li key={ref}>
                    <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${ref}`, clocks)}>
                      {ref}
                    </RefMono>{' '}
                    {statement}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      ) : (
        <EmptyState
          title="No earlier baseline"
          actions={<a href={withClocks(`/dossiers/${dossierKey}/baseline`, clocks)}>Open the baseline</a>}
        >
          When the next assessment is added as a baseline of its own, the claims of both stand beside each
          other here: carried, revised, split, reversed or dropped, and what changed without a word.
        </EmptyState>
      )}
    </Page>
  )
}
