import type { ImportBatch, ImportRow } from '@/lib/imports/contract'
import type { Shape, Tone } from '@/components/ui/tones'

type Mark = { word: string; tone: Tone; shape: Shape; means: string }

/** What becomes of a row: a word and a shape, never colour alone. */
export const VERDICTS: Record<ImportRow['verdict'], Mark> = {
  new: { word: 'New', tone: 'supports', shape: 'up', means: 'will be logged' },
  changed: { word: 'Changed', tone: 'qualifies', shape: 'half', means: 'differs from its record' },
  duplicate: { word: 'Duplicate', tone: 'neutral', shape: 'ring', means: 'is there already' },
  wrong: { word: 'Wrong', tone: 'contradicts', shape: 'cross', means: 'stays out and comes back as a file' },
}

export const STATES: Record<ImportBatch['state'], { word: string; tone: Tone; shape: Shape }> = {
  received: { word: 'File received', tone: 'neutral', shape: 'dotted' },
  inspected: { word: 'To be mapped', tone: 'amber', shape: 'square' },
  checked: { word: 'Checked', tone: 'amber', shape: 'half' },
  committed: { word: 'In the log', tone: 'supports', shape: 'check' },
  'rolled-back': { word: 'Rolled back', tone: 'overtaken', shape: 'hatched' },
  discarded: { word: 'Discarded', tone: 'neutral', shape: 'dash' },
}

export const isAtWork = ({ job }: Pick<ImportBatch, 'job'>) =>
  job !== null && (job.state === 'queued' || job.state === 'running')

const JOBS: Record<string, string> = {
  inspect: 'Looking into the file',
  check: 'Checking the rows',
  commit: 'Taking the rows into the log',
  'roll-back': 'Rolling back',
  restore: 'Bringing the import back',
}

/** What is being done, in words. */
export const jobWords = (type: string) => JOBS[type] ?? type

/** "10.8 MB", "4 kB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB')} ${unit}`
}

export const count = (n: number) => n.toLocaleString('en-GB')

/** "1 row", "12,000 rows". */
export const rowsWords = (n: number, noun = 'row') => `${count(n)} ${noun}${n === 1 ? '' : 's'}`

/** What came of an import, in a line. */
export function outcomeLine({ findings, outcome, state }: ImportBatch): string {
  if (outcome?.rolledBack)
    return `${rowsWords(outcome.rolledBack.taken, 'record')} taken out again, ${count(outcome.rolledBack.kept)} kept`
  if (outcome?.logged !== undefined) {
    const parts = [`${rowsWords(outcome.logged, 'record')} logged`]
    if (outcome.changed) parts.push(`${count(outcome.changed)} changed`)
    if (outcome.duplicate) parts.push(`${count(outcome.duplicate)} there already`)
    if (outcome.wrong) parts.push(`${count(outcome.wrong)} left out as wrong`)
    return parts.join(', ')
  }
  if (findings && state === 'checked') {
    const { counts } = findings
    return `${count(counts.new)} new, ${count(counts.changed)} changed, ${count(counts.duplicate)} duplicate, ${count(counts.wrong)} wrong`
  }
  return ''
}
