import 'server-only'
import type { Caller } from '@/lib/core/gate'
import { anyValue, present, type Condition } from '@/lib/developments/queries/facet-conditions'
import { happenedIn, involves } from '@/lib/developments/queries/picked-conditions'
import { doing, receiving } from '@/lib/developments/rules/sides'
import type { PickQuestion } from '../contract'
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
export const whereConditions = (caller: Caller, { countries, places }: Selection): Condition[] =>
  countries.length + places.length === 0 ? [] : [happenedIn(caller, countries, places)]
