import { emptyValues, figureRow, newActorRow, newCitationRow, newLinkRow } from '@/components/log/form/values'
import type { FormValues } from '@/components/log/form/values'
import type { Capture } from '@/lib/developments/rules/capture'
import type { Chip, ChipKind } from '@/lib/developments/rules/capture-chips'

/** What was typed where the line was not understood, by the field it was meant for. */
function misreadOf(chips: readonly Chip[]) {
  const wrong = chips.filter(({ value }) => value === null)
  const first = (kind: ChipKind) => wrong.find((chip) => chip.kind === kind)?.text ?? ''
  const homeless = wrong.filter(({ kind }) => !['date', 'place', 'url'].includes(kind))
  return {
    happened: first('date'),
    place: first('place').replace(/^@"?|"$/g, ''),
    urls: wrong.filter(({ kind }) => kind === 'url').map(({ text }) => text),
    rest: homeless.map(({ text }) => text).join(' '),
  }
}

/**
 * The form filled from a capture line; `rationales` are the reasons typed under it, by claim. What the line did not understand
 * goes into the field it was meant for as it was typed, or into the title, so that nothing is lost on the way.
 */
export function valuesFromCapture(
  { draft, chips }: Capture,
  dossierKey: string,
  rationales: Record<string, string> = {},
): FormValues {
  const misread = misreadOf(chips)
  return {
    ...emptyValues(),
    title: [draft.title, misread.rest].filter(Boolean).join(' '),
    kind: draft.kind ?? '',
    happened: draft.happened ?? misread.happened,
    place: draft.place ?? misread.place,
    actors: draft.actors.map(newActorRow),
    measurements: draft.measurements.map((figure) =>
      figureRow({ ...figure, part: null, stockOrFlow: null, note: null, basis: figure.basis ?? 'declared' }),
    ),
    citations: [
      ...draft.citations.map(({ url, grade }) =>
        newCitationRow({
          url: url ?? '',
          reliability: grade?.reliability ?? '',
          credibility: grade ? String(grade.credibility) : '',
        }),
      ),
      ...misread.urls.map((url) => newCitationRow({ url })),
    ],
    links: draft.links.map(({ claim, relation, strength }) =>
      newLinkRow({
        claim: claim.startsWith(`${dossierKey}-`) ? claim : `${dossierKey}-${claim}`,
        relation,
        strength: strength ?? 2,
        rationale: rationales[claim] ?? '',
      }),
    ),
  }
}
