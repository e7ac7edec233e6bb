import Link from 'next/link'
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
import type { Merge } from '@/lib/merges/contract'
import type { SourceWhole } from '@/lib/sources/contract'
import { MergeList } from '@/components/merges/MergeList'
import { Fact } from '@/components/registry/Facts'
import { RegradeList } from './RegradeList'
import { SourceActions } from './SourceActions'
import styles from './Sources.module.css'

export type SourceViewProps = {
  dossierKey: string
  source: SourceWhole
  merges: Merge[]
  can: { write: boolean; merge: boolean }
  clocks: Clocks
}

type FactsProps = Pick<SourceViewProps, 'dossierKey' | 'source' | 'clocks'>

function Kept({ source }: Pick<SourceViewProps, 'source'>) {
  const { archivedUrl, archivedSha256, accessedOn, correctedOn, correctedNote } = source
  const copy = safeAddress(archivedUrl)
  return (
    <>
      {copy ? (
        <Fact name="Archived copy">
          <a href={copy} target="_blank" rel="noreferrer noopener">
            {copy}
            <span className="visually-hidden"> (opens in a new tab)</span>
          </a>
          {archivedSha256 ? <code className={styles.block}>SHA-256 {archivedSha256}</code> : null}
        </Fact>
      ) : null}
      {accessedOn ? <Fact name="Read on">{dateInWords(accessedOn)}</Fact> : null}
      {correctedOn || correctedNote ? (
        <Fact name="Corrected">
          {correctedOn ? `by the outlet on ${dateInWords(correctedOn)}` : 'by the outlet'}
          {correctedNote ? `: ${correctedNote}` : null}
        </Fact>
      ) : null}
    </>
  )
}

function Facts({ dossierKey, source, clocks }: FactsProps) {
  const { author, published, language, note, chain, repeats, outlet, outletId, canonicalUrl } = source
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
      {canonicalUrl && canonicalUrl !== address ? <Fact name="Compared as">{canonicalUrl}</Fact> : null}
      {outlet && outletId ? (
        <Fact name="Outlet">
          <Link href={withClocks(`/dossiers/${dossierKey}/sources/outlets/${outletId}`, clocks)}>
            {outlet}
          </Link>
        </Fact>
      ) : null}
      {author ? <Fact name="Author">{author}</Fact> : null}
      <Fact name="Published">{published ? formatHappened(published) : 'unknown'}</Fact>
      {language ? <Fact name="Language">{language}</Fact> : null}
      {chain.length > 0 ? (
        <Fact name="Repeats">
          {chain.map(({ id, title }, at) => (
            <span key={id} className={styles.block}>
              {at > 0 ? 'which repeats ' : ''}
              <Link href={hrefOf(id)}>{title}</Link>
            </span>
          ))}
          <span className={styles.soft}>What goes back to one origin counts once.</span>
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
      <Kept source={source} />
      {note ? <Fact name="Note">{note}</Fact> : null}
    </dl>
  )
}

/** One source, and every development that cites it: graded how, and checked how. */
export function SourceView({ dossierKey, source, merges, can, clocks }: SourceViewProps) {
  const { title, outlet, outletType, retractedAt, retractedReason, developments, citations, regrades } =
    source
  const type = outletType && outletType !== 'other' ? OUTLETS[outletType] : null
  return (
    <>
      <PageHead
        kicker={<Link href={withClocks(`/dossiers/${dossierKey}/sources`, clocks)}>Sources</Link>}
        title={title}
        subtitle={[outlet, type, `cited by ${many(citations, 'development')}`].filter(Boolean).join(' · ')}
        actions={can.write ? <SourceActions dossierKey={dossierKey} source={source} /> : null}
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
            <li key={cited.citationId} className={styles.entry}>
              <span className={styles.when}>{shortWhen(cited.happened)}</span>
              <div>
                <Link href={recordHref(dossierKey, cited.ref, null, clocks)} prefetch={false}>
                  {cited.title}
                </Link>
                {cited.retracted ? <span className={styles.mark}>Retracted</span> : null}
                <p>
                  <GradeMark reliability={cited.reliability} credibility={cited.credibility} />{' '}
                  {gradeWords(cited)}
                  <span className={styles.soft}>
                    {' '}
                    · graded by {cited.gradedBy}, {dateInWords(cited.gradedAt)}
                  </span>
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
      {regrades.length > 0 ? (
        <Section title="Grades that were changed">
          <RegradeList dossierKey={dossierKey} regrades={regrades} canUndo={can.write} />
        </Section>
      ) : null}
      {merges.length > 0 ? (
        <Section title="Merged into it">
          <MergeList dossierKey={dossierKey} merges={merges} canUndo={can.merge} />
        </Section>
      ) : null}
    </>
  )
}
