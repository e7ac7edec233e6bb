import type { AnnotationTarget } from '@/lib/annotations/contract'

/** What the notes are narrowed to. */
export const NOTE_VIEWS = [
  { show: 'open', word: 'open' },
  { show: 'waiting', word: 'wait for you' },
  { show: 'mine', word: 'name you' },
  { show: 'resolved', word: 'resolved' },
  { show: 'all', word: 'all' },
] as const

export type NotesShown = (typeof NOTE_VIEWS)[number]['show']

/** What `?show=` asks for; open threads where it says nothing that is understood. */
export const readShown = (show: string | string[] | undefined): NotesShown =>
  NOTE_VIEWS.find((view) => view.show === show)?.show ?? 'open'

/** The question that a view is to the API. */
export function askedFor(show: NotesShown): {
  state: 'open' | 'resolved' | 'all'
  mention?: 'mine' | 'waiting'
} {
  if (show === 'waiting' || show === 'mine') return { state: 'all', mention: show }
  return { state: show }
}

/** Where the words of the baseline that a thread is on are marked and scrolled to, also those of a note on a chart; null where it is on none. */
export const wordsOfTarget = ({ id, passage }: Pick<AnnotationTarget, 'id' | 'passage'>): string | null =>
  passage && id ? `baseline?baseline=${passage.baselineId}&passage=${id}` : null

/** The panel that a note on a chart is on, with the filters and picks that it was written under. */
function panelOf(selector: AnnotationTarget['selector']): string {
  const said = (name: string) => (typeof selector?.[name] === 'string' ? selector[name] : '')
  const query = new URLSearchParams(said('query'))
  const panel = said('panel')
  return `trends${query.size > 0 ? `?${query}` : ''}${panel === '' ? '' : `#panel-${panel}`}`
}

/** Where what a thread is on is seen, as a path below the dossier. */
export function placeOfTarget(target: AnnotationTarget): string {
  const { type, id, label } = target
  switch (type) {
    case 'passage':
      return wordsOfTarget(target) ?? 'baseline'
    case 'claim':
      return `claims/${label}`
    case 'development':
      return `log/${label}`
    case 'link':
      return `claims/${label.split(' ').at(-1) ?? ''}`
    case 'report':
      return `reports/${id ?? ''}`
    case 'chart':
      return panelOf(target.selector)
  }
}

/** What a thread is on, in a word. */
export const TARGET_WORDS: Record<AnnotationTarget['type'], string> = {
  passage: 'Passage',
  claim: 'Claim',
  development: 'Development',
  link: 'Link of',
  report: 'Report',
  chart: 'Chart',
}
