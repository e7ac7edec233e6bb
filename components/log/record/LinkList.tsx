import { RelationTag } from '@/components/drift/marks'
import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { LinkDecision } from '@/components/log/record/LinkDecision'
import { LINK_STATES, STRENGTHS } from '@/components/log/record/words'
import { dateInWords } from '@/components/ui/dates'
import { RefMono } from '@/components/ui/RefMono'
import type { DevelopmentLink } from '@/lib/developments/contract'
import { RELATION } from '@/lib/drift/rules/relations'
import styles from './Record.module.css'

export type LinkListProps = {
  dossierKey: string
  links: DevelopmentLink[]
  clocks: Clocks
  canDecide: boolean
}

function stateWords({
  state,
  endedAt,
  proposedBy,
  proposedAt,
  decidedBy,
  decidedAt,
}: DevelopmentLink): string {
  const decided = decidedBy && decidedAt ? ` by ${decidedBy}, ${dateInWords(decidedAt)}` : ''
  const proposed = `Proposed by ${proposedBy}, ${dateInWords(proposedAt)}`
  if (state === 'proposed') return endedAt ? `${proposed}; replaced since` : `${proposed}; not decided yet`
  const said = `${LINK_STATES[state]}${decided}`
  return endedAt && state === 'accepted' ? `${said}; replaced ${dateInWords(endedAt)}` : said
}

function LinkEntry({
  link,
  dossierKey,
  clocks,
  canDecide,
}: { link: DevelopmentLink } & Omit<LinkListProps, 'links'>) {
  const { claim, relation, strength, rationale, endedAt } = link
  return (
    <li className={styles.entry} data-ended={endedAt !== null}>
      <p className={styles.relation}>
        <RelationTag relation={relation} look="tinted" />
        <span className={styles.soft}>
          {STRENGTHS[strength]} ({strength} of 3)
          {link.givenRelation ? `, first given as ${RELATION[link.givenRelation].word.toLowerCase()}` : null}
        </span>
        <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${claim.ref}`, clocks)}>
          {claim.ref}
        </RefMono>
      </p>
      <p className={styles.statement}>{claim.statement}</p>
      <p>{rationale}</p>
      <div className={styles.decision}>
        <span className={styles.soft}>{stateWords(link)}</span>
        {canDecide && !endedAt ? (
          <LinkDecision dossierKey={dossierKey} id={link.id} state={link.state} claim={claim.ref} />
        ) : null}
      </div>
    </li>
  )
}

/** What it bears on: the claims with relation, strength and rationale; replaced and withdrawn links are one press away. */
export function LinkList({ links, ...rest }: LinkListProps) {
  const inForce = links.filter(({ endedAt, state }) => !endedAt && state !== 'rejected')
  const past = links.filter((link) => !inForce.includes(link))
  return (
    <>
      <ul className={styles.entries}>
        {inForce.map((link) => (
          <LinkEntry key={link.id} link={link} {...rest} />
        ))}
      </ul>
      {inForce.length === 0 ? (
        <p className={styles.soft}>It bears on no claim yet, so it moves neither drift nor coverage.</p>
      ) : null}
      {past.length > 0 ? (
        <details className={styles.past}>
          <summary>
            {past.length === 1
              ? 'One link that no longer counts'
              : `${past.length} links that no longer count`}
          </summary>
          <ul className={styles.entries}>
            {past.map((link) => (
              <LinkEntry key={link.id} link={link} {...rest} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
