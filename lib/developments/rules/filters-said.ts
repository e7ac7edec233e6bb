import type { DevelopmentFilters } from './filters'
import { labelOf, stages } from './kinds'
import { pickedSaid } from './picked-words'

/** Labels of the dossier's own kinds; a code without one stands for itself. */
export type KindLabels = ReadonlyMap<string, string>

const any = (values: readonly string[], say: (value: string) => string = (value) => value) =>
  values.map(say).join(' or ')

function gradeSaid(name: string, grade: string | number, best: string | number, last: string | number) {
  return grade === best || grade === last ? `${name} ${grade}` : `${name} ${grade} or better`
}

function periodSaid({ from, to }: DevelopmentFilters) {
  if (from && to) return `began from ${from} to ${to}`
  return from ? `began from ${from} on` : to && `began by ${to}`
}

function partiesSaid({ actor, role, place, outlet, series, year }: DevelopmentFilters) {
  return [
    actor && `actor ${any(actor)}${role ? ` as ${role}` : ''}`,
    !actor && role && `with a ${role}`,
    place && `at ${any(place)}`,
    outlet && `cited from ${any(outlet)}`,
    series && `series ${any(series)}`,
    year && `began in ${any(year)}`,
  ]
}

function judgedSaid(filters: DevelopmentFilters) {
  const { claim, relation, review, marking, polarity, overdue, batch, include } = filters
  return [
    claim && `linked to ${any(claim)}`,
    relation && `linked as ${any(relation)}`,
    review && `in review ${any(review)}`,
    polarity && (polarity === 'occurred' ? 'happened' : 'expected, did not happen'),
    marking && `marked ${any(marking)}`,
    overdue && 'overdue promises only',
    batch && `from the import ${batch}`,
    include && 'with retracted ones',
  ]
}

function heldSaid({ figures, links, sources, not }: DevelopmentFilters) {
  return [
    figures && `${figures} figures`,
    links && `${links} links`,
    sources && `${sources} sources`,
    not && `without ${not.map((each) => each.replace(':', ' ')).join(', ')}`,
  ]
}

/** All filters in one sentence, each value of each of them, for people who will not have the page: "kind Sanction; began from 2022-01-01 on". */
export function filtersSaid(filters: DevelopmentFilters, kinds: KindLabels): string {
  const { kind, stage, reliability, credibility, q, world, known } = filters
  const said = [
    kind && `kind ${any(kind, (code) => kinds.get(code) ?? code)}`,
    ...partiesSaid(filters),
    periodSaid(filters),
    stage && `stage ${any(stage, (code) => labelOf(stages, code))}`,
    reliability && gradeSaid('reliability', reliability, 'A', 'F'),
    credibility && gradeSaid('credibility', credibility, 1, 6),
    ...judgedSaid(filters),
    ...(filters.picked ?? []).map((value) =>
      pickedSaid(value, { kind: (code) => kinds.get(code) ?? code, actor: (code) => code }),
    ),
    ...heldSaid(filters),
    q && `with the words “${q}”`,
    world && `as the world stood on ${world}`,
    known && `as was known on ${known}`,
  ].filter(Boolean)
  return said.length === 0 ? 'the whole log, without retracted ones' : said.join('; ')
}
