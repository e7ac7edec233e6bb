import type { FormChoices } from '@/components/log/form/choices'
import type { CaptureDraft, CaptureVocabulary, Chip } from '@/lib/developments/rules/capture-chips'
import { findKind } from '@/lib/developments/rules/kinds'

/** What the capture line is checked against. A list that is only the first part of what there is is not checked against. */
export function vocabularyOf(choices: FormChoices): CaptureVocabulary {
  return {
    kinds: choices.kinds.map(({ code, label, measures }) => ({
      code,
      label,
      measures,
      aliases: findKind(code)?.aliases ?? [],
    })),
    ...(choices.moreActors ? {} : { actors: choices.actors.map(({ code }) => code) }),
    ...(choices.moreClaims ? {} : { claims: choices.claims.map(({ ref }) => ref) }),
    today: choices.today,
  }
}

/** What is still missing before a line can be saved as it is, each in a few words; empty when nothing is. */
export function missingFrom(
  draft: CaptureDraft,
  chips: readonly Chip[],
  rationales: Record<string, string>,
): string[] {
  const ungraded = draft.citations.some(({ grade }) => grade === null)
  const sourceless = draft.citations.some(({ url }) => url === null)
  const unexplained = draft.links.filter(({ claim }) => (rationales[claim] ?? '').trim() === '')
  return [
    ...(draft.happened === null ? ['a date'] : []),
    ...(draft.title === '' ? ['a title'] : []),
    ...(draft.kind === null ? ['a #kind'] : []),
    ...(ungraded ? ['a grade for the address, such as B2'] : []),
    ...(sourceless ? ['an address for the grade'] : []),
    ...unexplained.map(({ claim }) => `why it bears on ${claim}`),
    ...(chips.some(({ problem }) => problem) ? ['another look at what is marked'] : []),
  ]
}

/** Joined as in a sentence: "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
