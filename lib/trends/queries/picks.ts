import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { anyValue, present, type Condition } from '@/lib/developments/queries/facet-conditions'
import type { PickQuestion } from '../contract'
import { doing, receiving } from '../rules/lens'
import type { Selection } from '../rules/selection'

/** What is picked, as the rules take it. */
export const selectionIn = (picks: Partial<PickQuestion>): Selection => ({
  from: picks.pickFrom ?? null,
  to: picks.pickTo ?? null,
  kinds: picks.pickKind ?? [],
  actor: picks.pickActor ?? null,
  recipient: picks.pickRecipient ?? null,
  who: picks.pickWho ?? null,
  countries: picks.pickCountry ?? [],
  places: picks.pickPlace ?? [],
  claims: picks.pickClaim ?? [],
})

/** An actor of a development `d`, in one of some roles or in any. */
function involves({ read, dossier }: Caller, code: string, roles?: ReadonlySet<string>): Condition {
  return read`EXISTS (SELECT 1 FROM development_actors x JOIN actors a ON a.dossier_id = x.dossier_id AND a.id = x.actor_id
    WHERE x.dossier_id = ${dossier.id} AND x.development_id = d.id AND lower(a.code) = ${code.toLowerCase()}
    ${roles ? read`AND x.role = ANY (${[...roles]})` : read``})`
}

/** What is picked as conditions on developments `d`, but for where: the same as the browser's lens sees. */
export function pickConditions(caller: Caller, selection: Selection): Condition[] {
  const { read } = caller
  const { from, to, kinds, actor, recipient, who, claims } = selection
  return present(
    [
      from && read`d.starts_on >= ${from}`,
      to && read`d.starts_on <= ${to}`,
      kinds.length > 0 && read`d.kind_code = ANY (${kinds})`,
      actor && involves(caller, actor, doing),
      recipient && involves(caller, recipient, receiving),
      who && involves(caller, who),
      claims.length > 0 && anyValue(caller, 'claim', claims),
    ].map((one) => one || undefined),
  )
}

/** Where it happened, as conditions on developments `d`: in any of the picked countries or places. */
export function whereConditions({ read, dossier }: Caller, { countries, places }: Selection): Condition[] {
  if (countries.length + places.length === 0) return []
  return [
    read`EXISTS (SELECT 1 FROM places p WHERE p.dossier_id = ${dossier.id} AND p.id = d.place_id
      AND (p.iso3166 = ANY (${countries}) OR p.name = ANY (${places})))`,
  ]
}
