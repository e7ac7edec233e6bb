import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { recordHref } from '@/components/log/filters/address'
import { GradeMark } from '@/components/log/table/GradeMark'
import { CHECKS, OUTLETS, safeAddress } from '@/components/log/record/words'
import { gradeWords, many, shortWhen } from '@/components/log/words'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import { formatHappened } from '@/lib/developments/rules/dates'
import type { SourceWhole } from '@/lib/sources/contract'
import styles from './Sources.module.css'

export type SourceViewProps = { dossierKey: string; source: SourceWhole; clocks: Clocks }

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Facts({ dossierKey, source, clocks }: SourceViewProps) {
  const { author, published, language, note, origin, repeats } = source
  const address = safeAddress(source.url)
  const hrefOf = (id: string) => withClocks(`/dossiers/${dossierKey}/sources/${id}`, clocks)
  return (
    <dl className={styles.facts}>
      <Fact name="Address">
        {address ? (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {address}
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>
        ) : (
          (source.url ?? 'none')
        )}
      </Fact>
      {author ? <Fact name="Author">{author}</Fact> : null}
      <Fact name="Published">{published ? formatHappened(published) : 'unknown'}</Fact>
      {language ? <Fact name="Language">{language}</Fact> : null}
      {origin ? (
        <Fact name="Repeats">
          <Link href={hrefOf(origin.id)}>{origin.title}</Link>
          <span className={styles.soft}> One origin counts once.</span>
        </Fact>
      ) : null}
      {repeats.length > 0 ? (
        <Fact name="Repeated by">
          {repeats.map(({ id, title }) => (
            <Link key={id} href={hrefOf(id)} className={styles.block}>
              {title}
            </Link>
          ))}
        </Fact>
      ) : null}
      {note ? <Fact name="Note">{note}</Fact> : null}
    </dl>
  )
}

/** One source, and every development that cites it: graded how, and checked how. */
export function SourceView({ dossierKey, source, clocks }: SourceViewProps) {
  const { title, outlet, outletType, retractedAt, retractedReason, developments, citations } = source
  const type = outletType && outletType !== 'other' ? OUTLETS[outletType] : null
  return (
    <>
      <PageHead
        kicker={<Link href={withClocks(`/dossiers/${dossierKey}/sources`, clocks)}>Sources</Link>}
        title={title}
        subtitle={[outlet, type, `cited by ${many(citations, 'development')}`].filter(Boolean).join(' · ')}
      />
      {retractedAt ? (
        <p className={styles.warning}>
          <strong>Withdrawn {dateInWords(retractedAt)}.</strong> {retractedReason}
        </p>
      ) : null}
      <Facts dossierKey={dossierKey} source={source} clocks={clocks} />
      <Section
        title="Cited by"
        subtitle={
          developments.length < citations ? `The newest ${developments.length} of ${citations}.` : undefined
        }
      >
        <ul className={styles.entries}>
          {developments.map((cited) => (
            <li key={cited.ref} className={styles.entry}>
              <span className={styles.when}>{shortWhen(cited.happened)}</span>
              <div>
                <Link href={recordHref(dossierKey, cited.ref, null, clocks)} prefetch={false}>
                  {cited.title}
                </Link>
                {cited.retracted ? <span className={styles.mark}>Retracted</span> : null}
                <p>
                  <GradeMark reliability={cited.reliability} credibility={cited.credibility} />{' '}
                  {gradeWords(cited)}
                </p>
                <p className={styles.soft} title={CHECKS[cited.checked].meaning}>
                  {CHECKS[cited.checked].word}
                  {cited.checkNote ? `: ${cited.checkNote}` : null}
                </p>
                {cited.quote ? <blockquote className={styles.quote}>{cited.quote}</blockquote> : null}
              </div>
            </li>
          ))}
        </ul>
        {developments.length === 0 ? <p className={styles.soft}>No development cites it now.</p> : null}
      </Section>
    </>
  )
}
