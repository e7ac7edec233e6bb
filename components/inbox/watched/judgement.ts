import type { WatchedEntry } from '@/lib/inbox/contract'
import type { WatchVerdict } from '@/lib/inbox/rules/watched'
import { dateInWords } from '@/components/ui/dates'
import type { FormError } from '@/components/ui/FormErrors'
import type { Relation } from '@/lib/drift/rules/relations'
import { relationSaid, silenceReason, silenceTitle } from '@/lib/tripwires/rules/said'

/** What is written about one entry, or about several at once. */
export type Judgement = {
  /** null: each as it was said beforehand */
  relation: Relation | null
  strength: number
  reason: string
  title: string
  kind: string
}

/** What the form begins with: as it was said beforehand. A silence says by itself why it bears on the claim. */
export function firstJudgement(verdict: WatchVerdict, entries: readonly WatchedEntry[]): Judgement {
  const [only] = entries
  const bare = { relation: null, strength: 1, reason: '', title: '', kind: '' }
  if (verdict === 'pass' || entries.length !== 1 || !only) return bare
  const { source, tripwire } = only
  const relation = relationSaid(source, tripwire.effect)
  if (source === 'hit') return { ...bare, relation }
  return {
    ...{ relation, strength: 1, title: silenceTitle(tripwire.says), kind: tripwire.rule.kinds[0] ?? 'other' },
    reason: silenceReason(dateInWords(tripwire.byDate)),
  }
}

/** What is still missing, by the fields of the form. */
export function missingOf(
  verdict: WatchVerdict,
  entries: readonly WatchedEntry[],
  { reason, title }: Judgement,
): FormError[] {
  const isSilence = verdict === 'link' && entries.length === 1 && entries[0]!.source === 'silence'
  return [
    ...(isSilence && title.trim() === '' ? [{ message: 'Write a title.', inputId: 'judge-title' }] : []),
    ...(reason.trim() === ''
      ? [
          {
            message:
              verdict === 'link'
                ? 'Say in a sentence why it bears on the claim.'
                : 'Say why, in a sentence that others will read.',
            inputId: 'judge-reason',
          },
        ]
      : []),
  ]
}
