import { DriftStrip } from '@/components/drift/DriftStrip'
import { dateInWords } from '@/components/ui/dates'
import { PageHead } from '@/components/ui/PageHead'
import { Section } from '@/components/ui/Section'
import { StandingTag } from '@/components/drift/marks'
import { TableFrame } from '@/components/ui/TableFrame'
import type { AnnotationThread } from '@/lib/annotations/contract'
import type { BaselineRow } from '@/lib/baselines/contract'
import type { DossierWhole } from '@/lib/dossiers/contract'
import type { ReportWhole } from '@/lib/reports/contract'
import type { ReportModel } from '@/lib/reports/rules/model'
import type { Offered } from './draft'
import { ReportActions } from './ReportActions'
import { ReportNotes } from './ReportNotes'
import { sectionsOf } from './sections'
import styles from './Report.module.css'

type Props = {
  dossier: DossierWhole
  report: ReportWhole
  model: ReportModel
  baselines: BaselineRow[]
  offered: Offered
  threads: AnnotationThread[]
}

/** What a report says now, in short, with the typeset document and its editions one click away. */
export function Report({ dossier, report, model, baselines, offered, threads }: Props) {
  const { title, drift, baseline, claims, sources, chart } = model
  const developments = new Set(claims.flatMap((claim) => claim.developments.map(({ ref }) => ref))).size
  const { parts } = drift
  return (
    <>
      <PageHead
        kicker={<a href={`/dossiers/${dossier.key}/reports`}>Reports</a>}
        title={report.title}
        subtitle={`The world as of ${dateInWords(title.worldDate)}, as known on ${dateInWords(title.knowledgeDate)}, held against “${baseline.title}” of ${dateInWords(baseline.date)}. TLP:${title.marking}.`}
        actions={<ReportActions dossier={dossier} report={report} baselines={baselines} offered={offered} />}
      />
      <div className={styles.numbers}>
        <DriftStrip
          numbers={{ drift: drift.drift, coverage: drift.coverage, shares: parts }}
          since={dateInWords(baseline.date)}
        />
        <p className={styles.sentence}>{drift.sentence}</p>
      </div>
      <div className={styles.columns}>
        <Section title="What it holds">
          <TableFrame caption="Claims of the report" captionHidden stack>
            <thead>
              <tr>
                <th scope="col">Claim</th>
                <th scope="col">Standing</th>
                <th scope="col" data-number>
                  Drift
                </th>
                <th scope="col" data-number>
                  Developments
                </th>
              </tr>
            </thead>
            <tbody>
              {claims.map((claim) => (
                <tr key={claim.ref}>
                  <th scope="row">
                    <a href={`/dossiers/${dossier.key}/claims/${claim.ref}`}>{claim.statement}</a>
                  </th>
                  <td data-label="Standing">
                    <StandingTag standing={claim.standing.word} />
                  </td>
                  <td data-number data-label="Drift">
                    {claim.drift ? Math.round(claim.drift.drift) : 'untested'}
                  </td>
                  <td data-number data-label="Developments">
                    {claim.developments.length}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </Section>
        <div>
          <Section title="In figures">
            <dl className={styles.facts}>
              <Fact name="Claims" value={claims.length} />
              <Fact name="Developments behind them" value={developments} />
              <Fact name="Sources, each with its grade" value={sources.length} />
              <Fact name="Chart" value={chart?.title ?? 'none'} />
            </dl>
          </Section>
          <Section
            title="Editions"
            subtitle="Issued and frozen: the same bytes of data for ever, with their hash"
          >
            {report.issued.length === 0 ? (
              <p className={styles.none}>Not issued yet. Until then the report follows the dossier.</p>
            ) : null}
            <ul className={styles.editions}>
              {report.issued.map(({ number, issuedAt, issuedBy, sha256 }) => (
                <li key={number}>
                  <a
                    href={`/api/v1/dossiers/${dossier.key}/reports/${report.id}/report.pdf?edition=${number}`}
                    download
                  >
                    Edition {number}
                  </a>{' '}
                  issued {dateInWords(issuedAt.slice(0, 10))} by {issuedBy}{' '}
                  <code title={sha256}>
                    sha256 {sha256.slice(0, 4)}…{sha256.slice(-4)}
                  </code>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      <ReportNotes
        dossierKey={dossier.key}
        report={{ id: report.id, title: report.title }}
        sections={sectionsOf(model)}
        threads={threads}
        can={dossier.can}
      />
    </>
  )
}

function Fact({ name, value }: { name: string; value: number | string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}
