import { RelationTag, standingLook } from '@/components/drift/marks'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { draftWords, isTyped, type AcrossClaim, type Drafts } from './across'
import styles from './Across.module.css'

export type AcrossListProps = {
  claims: AcrossClaim[]
  current: string
  drafts: Drafts
  onShow: (ref: string) => void
}

function RowEnd({ claim, drafts }: { claim: AcrossClaim; drafts: Drafts }) {
  const { link, ref, breaks, trips } = claim
  const draft = drafts[ref]
  if (link)
    return (
      <span className={styles.rowEnd}>
        <RelationTag relation={link.relation} /> {link.state}
      </span>
    )
  if (draft && isTyped(draft)) return <span className={styles.rowEnd}>{draftWords(draft)}, not saved</span>
  if (trips) return <span className={styles.breaks}>Trips a wire</span>
  return breaks ? <span className={styles.breaks}>May break it</span> : null
}

/** The claims in the order in which they are best looked at. */
export function AcrossList({ claims, current, drafts, onShow }: AcrossListProps) {
  return (
    <section className={styles.list} aria-label="Claims in order">
      <ol className={styles.rows}>
        {claims.map((claim) => {
          const { tone, shape, word } = standingLook(claim.standing)
          const isCurrent = claim.ref === current
          return (
            <li key={claim.ref} className={styles.row} data-claim={claim.ref} data-current={isCurrent}>
              <button
                type="button"
                className={styles.open}
                aria-current={isCurrent ? 'true' : undefined}
                onClick={() => onShow(claim.ref)}
              >
                <span className={styles.rowHead}>
                  <ShapeMark tone={tone} shape={shape} size={10} label={word} />
                  <span className={styles.ref}>{claim.ref}</span>
                  <RowEnd claim={claim} drafts={drafts} />
                </span>
                <span className={styles.rowStatement}>{claim.statement}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
