import type { ReactNode } from 'react'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { ownerWords } from '@/components/claims/ledger/view'
import { CLAIM_TYPES } from '@/components/claims/form/types'
import type { ClaimWhole } from '@/lib/claims/contract'
import styles from './Claim.module.css'

export type ClaimFactsProps = { claim: ClaimWhole; dossierKey: string; clocks: Clocks }

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

/** Where the passage is with the newest version, where that has to be said. */
const ANCHOR_WORDS: Record<ClaimWhole['passages'][number]['state'], string> = {
  own: '',
  settled: '',
  review: ' · its place in the newest version has to be looked at',
  orphan: ' · has no place in the newest version',
}

/** The words of the text that the claim is drawn from, with what stands around them; leads to the place. */
function Passages({ claim, dossierKey, clocks }: ClaimFactsProps) {
  const href = withClocks(
    `/dossiers/${dossierKey}/baseline?baseline=${claim.baseline.id}&claim=${claim.ref}`,
    clocks,
  )
  return claim.passages.map(({ id, block, prefix, exact, suffix, state, place }) => (
    <figure key={id} className={styles.passage}>
      <blockquote>
        <span className={styles.around}>…{prefix}</span>
        {exact}
        <span className={styles.around}>{suffix}…</span>
      </blockquote>
      <figcaption>
        <a href={href}>
          {claim.baseline.title}, {place?.block ?? block}
        </a>
        {ANCHOR_WORDS[state]}
      </figcaption>
    </figure>
  ))
}

/** What was written: the passage, and what the claim said about itself beforehand. */
export function ClaimFacts(props: ClaimFactsProps) {
  const { claim } = props
  const { likelihood, likelihoodLow, likelihoodHigh, horizon, weight, weightReason, confirms, falsifier } =
    claim
  return (
    <aside className={styles.side} aria-label="The claim as it was written">
      <Passages {...props} />
      <dl className={styles.facts}>
        <Fact name="Type">
          {CLAIM_TYPES[claim.type].label}, {claim.role}
        </Fact>
        <Fact name="Likelihood">
          {likelihood ? (
            <>
              {likelihood}{' '}
              <span className={styles.soft}>
                {likelihoodLow}–{likelihoodHigh} %
              </span>
            </>
          ) : (
            'none stated'
          )}
        </Fact>
        <Fact name="Horizon">{horizon ? dateInWords(horizon) : 'open'}</Fact>
        <Fact name="Weight">
          {weight} of 5{weightReason ? <span className={styles.reason}>{weightReason}</span> : null}
        </Fact>
        {confirms ? <Fact name="Confirms it">{confirms}</Fact> : null}
        {falsifier ? <Fact name="Breaks it">{falsifier}</Fact> : null}
        <Fact name="Owner">{claim.owner ? ownerWords(claim.owner) : 'nobody yet'}</Fact>
        <Fact name="Drawn by">
          {claim.createdBy}, {dateInWords(claim.createdAt)}
          {claim.version > 1 ? `, version ${claim.version}` : ''}
        </Fact>
      </dl>
    </aside>
  )
}
