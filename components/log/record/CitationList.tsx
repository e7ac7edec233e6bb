import Link from 'next/link'
import { GradeMark } from '@/components/log/table/GradeMark'
import { gradeWords } from '@/components/log/words'
import { originsSentence, sameOrigin } from '@/components/log/record/origins'
import { CHECKS, hostOf, OUTLETS, safeAddress } from '@/components/log/record/words'
import { OriginButton } from '@/components/sources/OriginButton'
import { dateInWords } from '@/components/ui/dates'
import type { Citation } from '@/lib/sources/contract'
import { formatHappened } from '@/lib/developments/rules/dates'
import styles from './Record.module.css'

type Props = { dossierKey: string; citations: Citation[]; canWrite: boolean }

/** What it is one voice with here, and the way to say so. */
function Origin({ dossierKey, citation, citations, canWrite }: Props & { citation: Citation }) {
  const same = sameOrigin(citation, citations)
  const { sourceId, title, originId, sourceVersion } = citation
  const origin = citations.find((other) => other.sourceId === originId)?.title ?? 'another source'
  return (
    <p className={styles.soft}>
      {same.length > 0 ? `One origin with ${same.join(', ')}. ` : null}
      {originId !== sourceId && same.length === 0 ? 'Repeats another source. ' : null}
      {canWrite ? (
        <OriginButton
          dossierKey={dossierKey}
          source={{
            ...{ id: sourceId, title, version: sourceVersion },
            origin: originId === sourceId ? null : { id: originId, title: origin },
          }}
        />
      ) : null}
    </p>
  )
}

function CitationEntry({ citation, ...rest }: Props & { citation: Citation }) {
  const { dossierKey } = rest

  const { title, url, outlet, outletType, published, quote, checked, checkNote, primary } = citation
  const address = safeAddress(url)
  const facts = [
    outlet,
    outletType && outletType !== 'other' ? OUTLETS[outletType] : null,
    published ? `published ${formatHappened(published)}` : 'date of publication unknown',
    primary ? 'primary source' : null,
  ]
  return (
    <li className={styles.entry}>
      <p className={styles.entryTitle}>
        <Link href={`/dossiers/${dossierKey}/sources/${citation.sourceId}`} prefetch={false}>
          {title}
        </Link>
        {citation.sourceRetracted ? <span className={styles.mark}>Source withdrawn</span> : null}
      </p>
      <p className={styles.soft}>
        {facts.filter(Boolean).join(' · ')}
        {address ? (
          <>
            {' · '}
            <a href={address} target="_blank" rel="noreferrer noopener">
              {hostOf(address)}
              <span className="visually-hidden"> (opens the source in a new tab)</span>
            </a>
          </>
        ) : null}
      </p>
      {quote ? <blockquote className={styles.quote}>{quote}</blockquote> : null}
      <p className={styles.gradeLine}>
        <GradeMark reliability={citation.reliability} credibility={citation.credibility} />{' '}
        {gradeWords(citation)}
        <span className={styles.soft}>
          {' '}
          · graded by {citation.gradedBy}, {dateInWords(citation.gradedAt)}
        </span>
      </p>
      <p className={styles.soft}>
        <span className={styles.check} data-check={checked} title={CHECKS[checked].meaning}>
          {CHECKS[checked].word}
        </span>
        {checkNote ? `: ${checkNote}` : null}
      </p>
      <Origin {...rest} citation={citation} />
    </li>
  )
}

/** Who says so: every citation with its grade in words and how it was checked. */
export function CitationList(props: Props) {
  const { citations } = props
  const sentence = originsSentence(citations)
  return (
    <>
      {sentence ? <p className={styles.soft}>{sentence}</p> : null}
      <ul className={styles.entries}>
        {citations.map((citation) => (
          <CitationEntry key={citation.id} {...props} citation={citation} />
        ))}
      </ul>
    </>
  )
}
