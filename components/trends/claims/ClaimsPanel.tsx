'use client'

import { Button } from '@mantine/core'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { dateInWords } from '@/components/ui/dates'
import type { Clocks } from '@/components/frame/clocks'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import type { ClaimBandsAnswer } from '@/lib/trends/contract'
import { claimsTable } from '@/lib/trends/rules/further-tables'
import { bandsTitle } from '@/lib/trends/rules/claim-bands'
import { eachFitting, type Lens } from '@/lib/trends/rules/lens'
import { pickedBears } from '@/lib/trends/rules/records-of'
import { toggled, type Selection } from '@/lib/trends/rules/selection'
import type { Span } from '@/lib/trends/rules/time-axis'
import { ClaimBands } from './ClaimBands'

type Props = {
  lens: Lens
  span: Span
  clocks: Clocks
  dossierKey: string
  selection: Selection
  hrefOf(path: string): string
  onPick(selection: Selection): void
}

/** Whether a development fits what is picked but for the claims; where the browser does not hold them, all do. */
function fittingIn({ lens, dossierKey }: Props): (ref: string) => boolean {
  if (lens.cube.grain === 'month') return () => true
  const refs = new Set<number>()
  eachFitting(lens, ['claim'], (row) => refs.add(lens.cube.columns['ref']![row]!))
  return (ref) => refs.has(Number(ref.slice(`${dossierKey}-D-`.length)))
}

/** What filters and picks do here, in words. */
const narrowing = ({ lens }: Props) =>
  lens.cube.grain === 'month'
    ? 'of more than 20,000 developments none is faded by filters and picks'
    : 'what bears on them and fits neither filters nor picks is faded'

/** The claims on the axis of the trends: when each stood how, and what bore on it. */
export function ClaimsPanel(props: Props) {
  const { span, clocks, dossierKey, selection, hrefOf, onPick } = props
  const asked = new URLSearchParams()
  if (clocks.world) asked.set('world', clocks.world)
  if (clocks.known) asked.set('known', clocks.known)
  const { answer, failed, retry } = useAnswer<ClaimBandsAnswer>(
    `/api/v1/dossiers/${dossierKey}/trends/claims?${asked}`,
  )
  if (failed)
    return (
      <ErrorState
        title="The claims could not be fetched."
        safe="The filters and what is picked are kept."
        next="Try again in a moment."
        actions={<Button onClick={retry}>Try again</Button>}
      />
    )
  if (!answer) return <LoadingShape shape="chart" label="Fetching the claims" />
  const { baseline, claims, total, world } = answer
  const title = baseline
    ? bandsTitle(claims.map(({ bands }) => bands.at(-1)?.standing ?? null))
    : 'There is no baseline to measure against yet'
  const claimHref = (ref: string) => hrefOf(`claims/${ref}`)
  const left = total > claims.length ? `; the ${claims.length} weightiest of ${total} claims` : ''
  return (
    <PanelFrame
      panel="claims"
      title={title}
      subtitle={
        baseline
          ? `Claims of ${baseline.title} (${dateInWords(baseline.publishedOn)}): how each was judged over time, and above its band what bears on it`
          : 'Claims with their standing over time'
      }
      hint="press a claim to pick what bears on it"
      source={`Standings as people decided them, as of ${dateInWords(world)}, whatever is filtered; ${narrowing(props)}${left}`}
      table={claimsTable(claims)}
      hrefOf={(row, column) => {
        const { ref } = claims[row]!
        return column === 0 ? claimHref(ref) : column === 5 ? hrefOf(`log?${pickedBears(ref)}`) : null
      }}
      drawn={claims.length > 0}
    >
      {claims.length === 0 ? (
        <EmptyState title="No claims to draw">
          Claims drawn from a baseline stand here with their standing over time.
        </EmptyState>
      ) : (
        <ClaimBands
          label={title}
          claims={claims}
          span={span}
          picked={selection}
          isPicked={(ref) => selection.claims.includes(ref)}
          isAnyPicked={selection.claims.length > 0}
          isIn={fittingIn(props)}
          onPick={(ref) => onPick({ ...selection, claims: toggled(selection.claims, ref) })}
          claimHref={claimHref}
          bearingHref={(development, claim) => hrefOf(`log/${development}?claim=${claim}`)}
        />
      )}
    </PanelFrame>
  )
}
