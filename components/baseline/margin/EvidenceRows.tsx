import { relationLook } from '@/components/drift/marks'
import { withClocks, type Clocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { ShownEvidence } from './evidence'
import styles from './Cards.module.css'

export type EvidenceRowsProps = {
  claimRef: string
  evidence: ShownEvidence
  dossierKey: string
  clocks: Clocks
}

function restWords(more: number, known: number): string {
  const parts = [
    more > 0 ? `${more} more` : '',
    known > 0 ? `${known} known when it was written` : '',
  ].filter(Boolean)
  return parts.join(', ')
}

/** The developments behind a claim: when, how it bears, what, and how good the source is. */
export function EvidenceRows({ claimRef, evidence, dossierKey, clocks }: EvidenceRowsProps) {
  const { shown, more, knownWhenWritten } = evidence
  const href = withClocks(`/dossiers/${dossierKey}/claims/${claimRef}`, clocks)
  const rest = restWords(more, knownWhenWritten)
  return (
    <>
      {shown.length > 0 ? (
        <ul className={styles.evidence}>
          {shown.map(({ linkId, ref, title, happened, relation, reliability, credibility }) => {
            const { tone, shape, word } = relationLook(relation)
            return (
              <li key={linkId} className={styles.row}>
                <span className={styles.relation} title={word}>
                  <ShapeMark tone={tone} shape={shape} size={9} label={word} />
                </span>
                <span className={styles.when}>{dateInWords(happened)}</span>
                <a href={withClocks(`/dossiers/${dossierKey}/log/${ref}`, clocks)}>{title}</a>
                <span className={styles.grade}>
                  {reliability}
                  {credibility}
                </span>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className={styles.quiet}>Nothing that happened since bears on it.</p>
      )}
      <p className={styles.rest}>
        <a href={href}>Open the claim</a>
        {rest ? <span>{rest}</span> : null}
      </p>
    </>
  )
}
