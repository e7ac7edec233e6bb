import { Chooser } from '@/components/baseline/Chooser'
import { ClaimsTabs } from '@/components/claims/tabs/ClaimsTabs'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { Page } from '@/components/frame/Page'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { Diagnostic, RatedLink } from '@/lib/ratings/contract'
import { BlindTable, DiagnosticTable, DisagreementTable } from './RatingTables'
import { ratingsTitle } from './words'

export type RatingsRoomProps = {
  dossierKey: string
  baselines: BaselineRow[]
  baseline: BaselineRow
  links: RatedLink[]
  diagnostics: Diagnostic[]
  clocks: Clocks
  can: readonly string[]
}

/** Where raters disagree, which developments tell claims apart, and what is still blind. */
export function RatingsRoom(props: RatingsRoomProps) {
  const { dossierKey, baselines, baseline, links, diagnostics, clocks, can } = props
  const [revealed, blind] = [links.filter((link) => link.revealed), links.filter((link) => !link.revealed)]
  const place = { dossierKey, clocks }
  return (
    <Page>
      <Chooser {...{ room: 'claims/ratings', dossierKey, baselines, shown: baseline.id, clocks }} />
      <PageHead
        title={ratingsTitle(links)}
        actions={
          links.length > 0 && can.includes('export.take') ? (
            <a href={`/api/v1/dossiers/${dossierKey}/ratings.csv?baselineId=${baseline.id}`} download>
              Download CSV
            </a>
          ) : null
        }
        subtitle="How consistent developments are with claims, from −2 (strongly inconsistent) to +2 (strongly consistent), rated by each alone and then revealed."
      />
      <ClaimsTabs
        dossierKey={dossierKey}
        on="ratings"
        baseline={baselines.length > 1 ? baseline.id : null}
        clocks={clocks}
      />
      {links.length === 0 ? (
        <EmptyState
          title="No link is rated"
          actions={<a href={withClocks(`/dossiers/${dossierKey}/claims`, clocks)}>Open the ledger</a>}
        >
          On the page of a claim each link can be rated by everybody who may propose one. Nobody sees the
          others’ ratings until two are there and an editor reveals them.
        </EmptyState>
      ) : null}
      {blind.length > 0 ? (
        <Section title={`Still blind (${blind.length})`} subtitle="Others’ ratings are shown to nobody.">
          <BlindTable links={blind} can={can} {...place} />
        </Section>
      ) : null}
      {revealed.length > 0 ? (
        <Section
          title="Disagreement"
          subtitle="Spread is the highest rating less the lowest, 0 to 4; the greatest first."
        >
          <DisagreementTable links={revealed} {...place} />
        </Section>
      ) : null}
      {diagnostics.length > 0 ? (
        <Section
          title="Diagnosticity"
          subtitle="How far apart a development’s mean ratings lie over the claims it was rated on. Near 0 it fits every claim alike and helps to tell none from another."
        >
          <DiagnosticTable diagnostics={diagnostics} {...place} />
        </Section>
      ) : null}
    </Page>
  )
}
