import type { AnnotationThread } from '@/lib/annotations/contract'
import type { ReportModel } from '@/lib/reports/rules/model'

/** A part of a report that a note can be on. `section` is kept with the note and stays the same whatever the report says. */
export type ReportSection = { section: string; label: string }

const WHOLE: ReportSection = { section: 'report', label: 'The whole report' }
/** The API keeps so many characters of a section's name. */
const MOST = 160

const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text)

/** The sections of a report in the order in which it is printed. */
export const sectionsOf = ({ claims, chart }: Pick<ReportModel, 'claims' | 'chart'>): ReportSection[] => [
  WHOLE,
  { section: 'drift', label: 'Drift and coverage' },
  ...claims.map(({ ref, statement }) => ({ section: `claim:${ref}`, label: cut(`${ref} ${statement}`) })),
  ...(chart ? [{ section: 'chart', label: cut(`Chart: ${chart.title}`) }] : []),
  { section: 'sources', label: 'Sources' },
]

/** The section that a thread is on, as it was called when the note was placed. */
function sectionOf({ target: { selector } }: AnnotationThread): ReportSection {
  const { section, label } = selector ?? {}
  return typeof section === 'string' && typeof label === 'string' ? { section, label } : WHOLE
}

/** Threads by the section that they are on, in the order of the report; those on what it no longer has come last, under its old name. */
export function bySection(
  threads: readonly AnnotationThread[],
  sections: readonly ReportSection[],
): (ReportSection & { threads: AnnotationThread[]; gone: boolean })[] {
  const groups = Map.groupBy(threads, (thread) => sectionOf(thread).section)
  const there = sections.flatMap((known) => {
    const own = groups.get(known.section)
    groups.delete(known.section)
    return own ? [{ ...known, threads: own, gone: false }] : []
  })
  const gone = [...groups.values()].map((own) => ({ ...sectionOf(own[0]!), threads: own, gone: true }))
  return [...there, ...gone]
}
