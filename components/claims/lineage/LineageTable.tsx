import { withClocks } from '@/components/frame/clocks'
import { dateInWords } from '@/components/ui/dates'
import { EmptyState } from '@/components/ui/EmptyState'
import { RefMono } from '@/components/ui/RefMono'
import { Tag } from '@/components/ui/Tag'
import type { EarlierClaim, Lineage } from '@/lib/lineage/contract'
import { LINEAGE } from '@/lib/lineage/rules/lineage'
import { LineageActions } from './LineageActions'
import type { LineageRoomProps } from './LineageRoom'
import { KIND_LOOK, shownIn } from './words'
import styles from './Lineage.module.css'

type Props = LineageRoomProps & { lineage: Lineage }

function Became({ claim }: { claim: EarlierClaim }) {
  const { decision, silent, changes, suggested } = claim
  return (
    <>
      {decision ? (
        <>
          <Tag {...KIND_LOOK[decision.kind]} look="tinted" title={LINEAGE[decision.kind].meaning}>
            {LINEAGE[decision.kind].word}
          </Tag>
          {decision.reason ? <p>{decision.reason}</p> : null}
          {silent.length === 0 && changes.length > 0 ? (
            <p className={styles.soft}>{changes.join('; ')}</p>
          ) : null}
          <p className={styles.soft}>
            {decision.decidedBy}, {dateInWords(decision.decidedAt)}
          </p>
        </>
      ) : (
        <p className={styles.soft}>
          Nobody has said.{' '}
          {suggested
            ? `The words suggest: ${LINEAGE[suggested].word.toLowerCase()}.`
            : 'No later claim is like it.'}
        </p>
      )}
      {silent.length > 0 ? (
        <p className={styles.silent}>
          <strong>Changed without a word:</strong> {silent.join('; ')}.
        </p>
      ) : null}
    </>
  )
}

/** The later claims it goes on in; while nobody has said, the one most like it, set pale. */
function Later({ claim, ...props }: { claim: EarlierClaim } & Props) {
  const { decision, near } = claim
  const refs = decision ? decision.to : near.slice(0, 1).map(({ ref }) => ref)
  if (refs.length === 0) return <span className={styles.soft}>{decision ? 'No later claim' : ''}</span>
  const byRef = new Map(props.lineage.later.map((later) => [later.ref, later]))
  return refs.map((ref) => (
    <p key={ref} className={decision ? styles.statement : styles.offered}>
      <RefMono href={withClocks(`/dossiers/${props.dossierKey}/claims/${ref}`, props.clocks)}>{ref}</RefMono>{' '}
      {byRef.get(ref)?.statement}
    </p>
  ))
}

function Row({ claim, ...props }: { claim: EarlierClaim } & Props) {
  const { dossierKey, clocks, can, lineage } = props
  return (
    <tr data-claim={claim.ref}>
      <th scope="row" className={styles.statement}>
        <RefMono href={withClocks(`/dossiers/${dossierKey}/claims/${claim.ref}`, clocks)}>
          {claim.ref}
        </RefMono>{' '}
        {claim.statement}
      </th>
      <td className={styles.became}>
        <Became claim={claim} />
        {can.includes('claim.write') ? (
          <LineageActions
            dossierKey={dossierKey}
            baselineId={lineage.to.id}
            claim={claim}
            later={lineage.later.map(({ ref, statement }) => ({ ref, statement }))}
          />
        ) : null}
      </td>
      <td>
        <Later claim={claim} {...props} />
      </td>
    </tr>
  )
}

/** Each earlier claim, what became of it, and the later claim. */
export function LineageTable(props: Props) {
  const { lineage, view } = props
  const shown = shownIn(lineage.earlier, view)
  if (shown.length === 0)
    return (
      <EmptyState
        title={lineage.earlier.length === 0 ? 'The earlier baseline has no claims' : 'No claim fits'}
      >
        {view.only === 'silent'
          ? 'No claim changed without a word.'
          : view.only === 'open'
            ? 'What became of every claim is said.'
            : 'Draw claims from it, and they stand here.'}
      </EmptyState>
    )
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">What became of each claim</caption>
      <thead>
        <tr>
          <th scope="col">{dateInWords(lineage.from.publishedOn)}</th>
          <th scope="col">Became</th>
          <th scope="col">{dateInWords(lineage.to.publishedOn)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((claim) => (
          <Row key={claim.ref} {...props} claim={claim} />
        ))}
      </tbody>
    </table>
  )
}
