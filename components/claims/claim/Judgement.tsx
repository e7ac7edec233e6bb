import { withClocks, type Clocks } from '@/components/frame/clocks'
import type { ClaimWhole } from '@/lib/claims/contract'
import styles from './Claim.module.css'

export type JudgementProps = { judgement: ClaimWhole['judgement']; dossierKey: string; clocks: Clocks }

/** A sentence with the refs it cites as links, wherever it names them. */
function Cited({ text, cites, href }: { text: string; cites: string[]; href: (ref: string) => string }) {
  if (cites.length === 0) return text
  return text.split(new RegExp(`(${cites.join('|')})`)).map((part, at) =>
    cites.includes(part) ? (
      <a key={at} href={href(part)} className={styles.cite}>
        {part}
      </a>
    ) : (
      part
    ),
  )
}

/** The change-of-judgement paragraph, written from the links and decisions alone. */
export function Judgement({ judgement, dossierKey, clocks }: JudgementProps) {
  const href = (ref: string) => withClocks(`/dossiers/${dossierKey}/log/${ref}`, clocks)
  return (
    <p className={styles.judgement}>
      {judgement.map(({ text, cites }, at) => (
        <span key={at}>
          {at > 0 ? ' ' : ''}
          <Cited text={text} cites={cites} href={href} />
        </span>
      ))}
    </p>
  )
}
