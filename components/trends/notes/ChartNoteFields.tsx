'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { NoteFields, type NoteDraft } from '@/components/annotations/NoteFields'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import type { BaselineWhole } from '@/lib/baselines/contract'
import styles from './ChartNotes.module.css'

export type ChartNoteDraft = NoteDraft & {
  from: string
  to: string
  /** the id of a passage, or nothing */
  passage: string
}

export type OfferedPassage = BaselineWhole['passages'][number] & { baselineId: string }

/** The passages of the newest baseline that carry a claim or a note; null until they are there. */
export function usePassages(dossierKey: string): OfferedPassage[] | null {
  const all = `/api/v1/dossiers/${dossierKey}/baselines`
  const list = useAnswer<{ items: { id: string }[] }>(`${all}?limit=1`)
  const newest = list.answer?.items[0]?.id
  const { answer } = useAnswer<BaselineWhole>(newest ? `${all}/${newest}` : null)
  if (list.answer && !newest) return []
  return answer ? answer.passages.map((passage) => ({ ...passage, baselineId: answer.id })) : null
}

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

type Props = {
  draft: ChartNoteDraft
  passages: OfferedPassage[] | null
  problem: { message: string; inputId: string } | null
  onChange(part: Partial<ChartNoteDraft>): void
}

/** Where a note on a panel is: its stretch and, if wanted, a passage; and what it says. */
export function ChartNoteFields({ draft, passages, problem, onChange }: Props) {
  const errorOf = (id: string) => (problem?.inputId === id ? { error: problem.message } : {})
  return (
    <>
      <div className={styles.days}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            id={`note-${end}`}
            type="date"
            label={end === 'from' ? 'From' : 'To'}
            value={draft[end]}
            {...errorOf(`note-${end}`)}
            onChange={({ currentTarget: { value } }) => onChange({ [end]: value })}
          />
        ))}
      </div>
      <NativeSelect
        id="note-passage"
        label="Passage"
        description="The note then stands beside these words of the baseline too."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        disabled={passages === null}
        value={draft.passage}
        data={[
          { value: '', label: passages === null ? 'Fetching the passages…' : 'None' },
          ...(passages ?? []).map(({ id, claims, exact }) => ({
            value: id,
            label: `${claims.length > 0 ? `${claims.join(', ')}: ` : ''}${shortened(exact)}`,
          })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ passage: value })}
      />
      <NoteFields draft={draft} {...errorOf('note-body')} onChange={onChange} />
    </>
  )
}
