import { RelationTag } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { ClaimWhole } from '@/lib/claims/contract'
import type { LinkWhole } from '@/lib/links/contract'
import { LinkActions } from '@/components/claims/actions/LinkActions'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { SortedLink } from './evidence'
import { RateLink } from '@/components/claims/ratings/RateLink'
import type { RatedLink } from '@/lib/ratings/contract'
import { LinkNotes } from './LinkNotes'
import styles from './Claim.module.css'

export type LinkListProps = {
  links: SortedLink[]
  dossierKey: string
  claim: Pick<ClaimWhole, 'ref' | 'drift'>
  clocks: Clocks
  can: readonly string[]
  me: string
  /** Threads on any of the claim's links. */
  threads: AnnotationThread[]
  /** Its links in force with their blind ratings. */
  ratings: RatedLink[]
}

const STRENGTHS = ['', 'weak', 'medium', 'strong']

function decidedWords({
  state,
  proposedBy,
  proposedAt,
  decidedBy,
  decidedAt,
  backfilled,
  recordedOn,
}: LinkWhole) {
  const by =
    decidedBy && decidedAt && state !== 'proposed'
      ? `${state} by ${decidedBy} on ${dateInWords(decidedAt)}`
      : `proposed by ${proposedBy} on ${dateInWords(proposedAt)}`
  return backfilled ? `${by}, counts as known from ${dateInWords(recordedOn)}` : by
}

function LinkEntry({ entry, ...list }: { entry: SortedLink } & Omit<LinkListProps, 'links'>) {
  const { link, remark, flagged } = entry
  const { development, relation, strength, rationale } = link
  const rated = list.ratings.find(({ linkId }) => linkId === link.id)
  const href = withClocks(`/dossiers/${list.dossierKey}/log/${development.ref}`, list.clocks)
  return (
    <li className={styles.link} id={`link-${link.id}`}>
      <span className={styles.when}>{dateInWords(development.happened)}</span>
      <div className={styles.what}>
        <p className={styles.linkHead}>
          <a href={href}>{development.title}</a> <RefMono>{development.ref}</RefMono>
        </p>
        <p className={styles.rationale}>{rationale}</p>
        {remark ? (
          <p className={styles.remark} data-flagged={flagged}>
            {remark}
          </p>
        ) : null}
        <div className={styles.provenance}>
          {decidedWords(link)}
          <LinkActions
            dossierKey={list.dossierKey}
            claimRef={list.claim.ref}
            drift={list.claim.drift}
            link={link}
            can={list.can}
            own={link.proposedById === list.me}
          />
          {rated ? <RateLink dossierKey={list.dossierKey} link={rated} can={list.can} /> : null}
          <LinkNotes
            dossierKey={list.dossierKey}
            link={link}
            threads={list.threads.filter(({ target }) => target.id === link.id)}
            can={list.can}
          />
        </div>
      </div>
      <span className={styles.bears}>
        <RelationTag relation={relation} />
        <span className={styles.strength}>
          {STRENGTHS[strength]}
          {development.reliability ? (
            <>
              {' · '}
              <span className={styles.grade}>
                {development.reliability}
                {development.credibility}
              </span>
            </>
          ) : null}
        </span>
      </span>
    </li>
  )
}

/** Links with why they bear on the claim, who decided it, and what can be done about them. */
export function LinkList({ links, ...list }: LinkListProps) {
  return (
    <ul className={styles.linkList}>
      {links.map((entry) => (
        <LinkEntry key={entry.link.id} entry={entry} {...list} />
      ))}
    </ul>
  )
}
