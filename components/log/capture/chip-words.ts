import type { Chip } from '@/lib/developments/rules/capture-chips'
import { formatHappened } from '@/lib/developments/rules/dates'
import { actorRoles, bases, labelOf } from '@/lib/developments/rules/kinds'
import { formatMeasurement } from '@/lib/developments/rules/measurement'
import { RELATION } from '@/lib/drift/rules/relations'
import { formatGrade } from '@/lib/sources/rules/admiralty'
import type { Grade } from '@/lib/sources/rules/admiralty'

/** What each kind of chip is called over its words. */
export const CHIP_NAMES: Record<Chip['kind'], string> = {
  date: 'When',
  kind: 'Kind',
  actors: 'Actors',
  place: 'Place',
  figure: 'Figure',
  attribution: 'Figure by',
  grade: 'Grade',
  url: 'Source',
  link: 'Claim',
  literal: 'Title',
}

/** What a chip was understood to say; what was typed where there is a problem. */
export function chipWords(chip: Chip, kindLabel: (code: string) => string): string {
  if (chip.value === null) return chip.text
  switch (chip.kind) {
    case 'date':
      return formatHappened(chip.value.edtf)
    case 'kind':
      return kindLabel(chip.value)
    case 'actors':
      return chip.value
        .map(({ code, role }) => `${code} (${labelOf(actorRoles, role).toLowerCase()})`)
        .join(', ')
    case 'figure': {
      const { basis, attributedTo } = chip.value
      const said = basis ? `, ${labelOf(bases, basis).toLowerCase()}` : ''
      return formatMeasurement(chip.value) + said + (attributedTo ? ` by ${attributedTo}` : '')
    }
    case 'attribution':
      return [labelOf(bases, chip.value.basis), chip.value.attributedTo].filter(Boolean).join(' by ')
    case 'grade':
      return formatGrade(chip.value as Grade)
    case 'link': {
      const { claim, relation, strength } = chip.value
      return `${RELATION[relation].word} ${claim}${strength ? `, strength ${strength}` : ''}`
    }
    default:
      return chip.value
  }
}
