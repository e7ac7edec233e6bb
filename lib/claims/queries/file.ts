import 'server-only'
import type { Caller, Gift } from '@/lib/core/gate'
import { clocksOf } from '@/lib/drift/queries/clocks'
import type { CsvColumn } from '@/lib/reports/formats/csv'
import { csvGift } from '@/lib/reports/formats/csv-gift'
import type { ClaimRow } from '../contract'
import { claimsAt, type ClaimFilters } from './list'

type Row = Record<string, string | number | null>

const columns: CsvColumn<Row>[] = [
  ...(['ref', 'statement', 'type', 'role', 'likelihood'] as const).map(text),
  number('likelihood_low'),
  number('likelihood_high'),
  { key: 'horizon', header: 'horizon', type: 'day' },
  number('weight'),
  ...(['owner', 'standing'] as const).map(text),
  { key: 'decided_on', header: 'decided_on', type: 'day' },
  ...(['decided_by', 'reason', 'suggested', 'suggestion'] as const).map(text),
  ...(['drift', 'held', 'against', 'beyond', 'overtaken', 'own_word'] as const).map(number),
  ...(['supports', 'fulfils', 'qualifies', 'contradicts', 'exceeds', 'overtakes', 'fails'] as const).map(
    number,
  ),
  number('proposed'),
  { key: 'last_tested', header: 'last_tested', type: 'day' },
]

function text(key: string): CsvColumn<Row> {
  return { key, header: key, type: 'text' }
}
function number(key: string): CsvColumn<Row> {
  return { key, header: key, type: 'number' }
}

function rowOf(claim: ClaimRow): Row {
  const { ref, statement, type, role, horizon, likelihood, weight, standing, suggestion, links } = claim
  const { supports, fulfils, qualifies, contradicts, exceeds, overtakes, fails } = links
  return {
    ...{ ref, statement, type, role, horizon, likelihood, weight },
    ...{ likelihood_low: claim.likelihoodLow, likelihood_high: claim.likelihoodHigh },
    owner: claim.owner?.name ?? null,
    standing: standing?.standing ?? null,
    decided_on: standing?.worldDate ?? null,
    decided_by: standing?.decidedBy ?? null,
    reason: standing?.reason ?? null,
    suggested: suggestion.standing,
    suggestion: suggestion.sentence,
    ...{ drift: claim.drift, held: claim.held, against: claim.against, beyond: claim.beyond },
    ...{ overtaken: claim.overtakenPoints, own_word: claim.ownWord },
    ...{ supports, fulfils, qualifies, contradicts, exceeds, overtakes, fails },
    proposed: claim.proposed,
    last_tested: claim.lastTestedOn,
  }
}

/** The ledger of the claims as CSV, at the two clocks and narrowed like the page. */
export async function getClaimsFile(caller: Caller, question: ClaimFilters): Promise<Gift> {
  const claims = await claimsAt(caller, question)
  const { world, known } = clocksOf(question)
  const asked = new URLSearchParams()
  for (const name of ['standing', 'type', 'owner', 'q', 'world', 'known'] as const)
    if (question[name]) asked.set(name, question[name])
  if (question.baselineId) asked.set('baseline', question.baselineId)
  if (question.gone) asked.set('gone', '1')
  return csvGift(caller, {
    ...{ name: 'claims', of: 'claim', columns, rows: claims.map(rowOf) },
    said: `The claims with their standing and drift on ${world}, as known on ${known}`,
    page: `claims${asked.size > 0 ? `?${asked}` : ''}`,
  })
}
