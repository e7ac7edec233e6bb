import { LinkActions } from '@/components/claims/actions/LinkActions'
import { RelationTag, StandingTag } from '@/components/drift/marks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { LinkWhole } from '@/lib/links/contract'
import { isTyped, type AcrossClaim } from './across'
import { AcrossForm } from './AcrossForm'
import type { AcrossProps, useAcross } from './useAcross'
import styles from './Across.module.css'

export type AcrossPaneProps = AcrossProps & { across: ReturnType<typeof useAcross> }

function Tests({ claim }: { claim: AcrossClaim }) {
  const { falsifier, confirms } = claim
  return (
    <dl className={styles.tests}>
      <dt>Would break it</dt>
      <dd>{falsifier ?? 'Nobody has said what would break it.'}</dd>
      {confirms ? (
        <>
          <dt>Would confirm it</dt>
          <dd>{confirms}</dd>
        </>
      ) : null}
    </dl>
  )
}

function Existing({ link, claim, ...props }: { link: LinkWhole; claim: AcrossClaim } & AcrossPaneProps) {
  const typed = props.across.drafts.of(claim.ref)
  const { relation, strength, rationale, state, proposedBy, proposedAt, decidedBy, decidedAt } = link
  const by = decidedBy && decidedAt ? `${state} by ${decidedBy}` : `proposed by ${proposedBy}`
  return (
    <section className={styles.existing} aria-label="The link">
      <p className={styles.linkHead}>
        <RelationTag relation={relation} look="tinted" /> strength {strength} of 3
      </p>
      <p className={styles.rationale}>{rationale}</p>
      <p className={styles.soft}>
        {by} on {dateInWords(decidedAt ?? proposedAt)}{' '}
        <LinkActions
          key={link.id}
          dossierKey={props.dossierKey}
          claimRef={claim.ref}
          drift={claim.drift}
          link={link}
          can={props.can}
          own={link.proposedById === props.me}
        />
      </p>
      {isTyped(typed) && typed.rationale ? (
        <p className={styles.kept}>
          The two were linked meanwhile. What you had written is kept here: “{typed.rationale}”
        </p>
      ) : null}
    </section>
  )
}

/** The claim that is looked at: what would break it, why it stands here, and the link to it, made or to be made. */
export function AcrossPane(props: AcrossPaneProps) {
  const { dossierKey, across, can } = props
  const claim = across.current
  return (
    <section id="across-claim" className={styles.pane} aria-label={claim.ref}>
      <p className={styles.paneHead}>
        <RefMono href={`/dossiers/${dossierKey}/claims/${claim.ref}`}>{claim.ref}</RefMono>
        <StandingTag standing={claim.standing} />
        <span className={styles.soft}>
          {claim.type}, {claim.drift === null ? 'untested' : `drift ${Math.round(claim.drift)}`}
        </span>
      </p>
      <h2 className={styles.statement}>{claim.statement}</h2>
      <Tests claim={claim} />
      <div className={styles.why}>
        <h3>Why it stands here</h3>
        {claim.reasons.length > 0 ? (
          <ul>
            {claim.reasons.map(({ said }) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        ) : (
          <p className={styles.soft}>Words, kind and actors have nothing in common with it.</p>
        )}
      </div>
      {claim.link ? <Existing {...props} link={claim.link} claim={claim} /> : null}
      {!claim.link && can.includes('link.propose') ? (
        <AcrossForm key={claim.ref} across={across} mayAccept={props.mayAccept} />
      ) : null}
    </section>
  )
}
