import { many, shortWhen } from '@/components/log/words'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import { formatGrade } from '@/lib/sources/rules/admiralty'
import type { Ripple } from '@/lib/sources/rules/ripple-shapes'
import { driftWords, originsWords, rippleSentence, standingChange } from './words'
import styles from './Ripple.module.css'

type Weighed = Ripple['developments'][number]['before']

function GradeOf({ weighed }: { weighed: Weighed }) {
  const { reliability, credibility, origins, grade } = weighed
  return (
    <>
      <strong>{reliability && credibility ? formatGrade({ reliability, credibility }) : 'no grade'}</strong>{' '}
      <span className={styles.soft}>
        {originsWords(origins)}, weighs {grade.toFixed(2)}
      </span>
    </>
  )
}

function Developments({ ripple, hrefOf }: { ripple: Ripple; hrefOf: (ref: string) => string }) {
  return (
    <TableFrame caption={`Developments that change: ${ripple.changed}`} minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Development</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {ripple.developments.map(({ ref, title, happened, before, after }) => (
          <tr key={ref}>
            <th scope="row">
              <a href={hrefOf(ref)} target="_blank" rel="noreferrer">
                {title}
                <span className="visually-hidden"> (opens in a new tab)</span>
              </a>{' '}
              <span className={styles.soft}>{shortWhen(happened)}</span>
            </th>
            <td>
              <GradeOf weighed={before} />
            </td>
            <td>
              <GradeOf weighed={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

function Claims({ ripple }: { ripple: Ripple }) {
  return (
    <TableFrame caption={`Claims that move: ${ripple.claims.length}`} minWidth={0}>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Drift</th>
          <th scope="col">The links suggest</th>
        </tr>
      </thead>
      <tbody>
        {ripple.claims.map((claim) => (
          <tr key={claim.ref}>
            <th scope="row">
              <RefMono>{claim.ref}</RefMono> {claim.statement}
            </th>
            <td className={styles.figure}>
              {driftWords(claim.before.drift)} → {driftWords(claim.after.drift)}
            </td>
            <td>
              {standingChange(claim)}
              {claim.standing ? (
                <span className={styles.soft}> Standing as decided: {claim.standing}.</span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

/** What a change would change, before it is saved: developments, claims, baselines, issued editions. */
export function RippleView({ ripple, dossierKey }: { ripple: Ripple; dossierKey: string }) {
  const { developments, claims, baselines, editions } = ripple
  return (
    <div className={styles.ripple} role="status" aria-label="What this changes">
      <p className={styles.sentence}>{rippleSentence(ripple)}</p>
      {baselines.map(({ id, title, before, after }) => (
        <p key={id} className={styles.baseline}>
          {title}: drift {driftWords(before.drift)} → <strong>{driftWords(after.drift)}</strong> on{' '}
          {Math.round(before.coverage)} % → <strong>{Math.round(after.coverage)} %</strong> tested
        </p>
      ))}
      {developments.length > 0 ? (
        <Developments ripple={ripple} hrefOf={(ref) => `/dossiers/${dossierKey}/log/${ref}`} />
      ) : null}
      {claims.length > 0 ? <Claims ripple={ripple} /> : null}
      {editions.length > 0 ? (
        <div>
          <p className={styles.heading}>
            Issued and frozen: {many(editions.length, 'edition')} cite it or what changes
          </p>
          <ul className={styles.list}>
            {editions.map(({ reportId, title, number, citesSource }) => (
              <li key={`${reportId} ${number}`}>
                <a href={`/dossiers/${dossierKey}/reports/${reportId}`} target="_blank" rel="noreferrer">
                  {title}, edition {number}
                  <span className="visually-hidden"> (opens in a new tab)</span>
                </a>{' '}
                <span className={styles.soft}>
                  {citesSource ? 'cites the source' : 'cites a development that changes'}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
