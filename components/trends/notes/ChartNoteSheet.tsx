'use client'

import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { useDraft } from '@/components/claims/form/draft'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { noteSelector } from '@/lib/trends/rules/chart-notes'
import { panels, type PanelName } from '@/lib/trends/rules/panels'
import type { Span } from '@/lib/trends/rules/time-axis'
import { ChartNoteFields, usePassages, type ChartNoteDraft, type OfferedPassage } from './ChartNoteFields'
import styles from './ChartNotes.module.css'

type Props = {
  dossierKey: string
  panel: PanelName
  /** the stretch that is picked, or all that is seen */
  stretch: Span
  /** the filters and picks, as an address has them */
  query: string
  /** developments in a stretch, as far as the page can count them */
  countIn(stretch: Span): number | null
  onClose(): void
}

type Problem = { message: string; inputId: string }

function problemOf({ body, from, to }: ChartNoteDraft): Problem | null {
  if (!from || !to)
    return { message: 'Give a first and a last day.', inputId: from ? 'note-to' : 'note-from' }
  if (from > to)
    return { message: 'The last day comes before the first. Turn the two around.', inputId: 'note-to' }
  return body.trim() === '' ? { message: 'Write something first.', inputId: 'note-body' } : null
}

/** What the API is asked to place. */
function placing(
  { dossierKey: key, panel, query, countIn }: Props,
  draft: ChartNoteDraft,
  on?: OfferedPassage,
) {
  const { kind, body, from, to } = draft
  const selector = noteSelector(panel, panels[panel].word, {
    ...{ from, to, query, records: countIn({ from, to }) },
  })
  const passage = on && {
    ...{ baselineId: on.baselineId, block: on.block, start: on.start, end: on.end },
  }
  const visibility = draft.private ? ('private' as const) : ('team' as const)
  const target = { type: 'chart' as const, selector, ...(passage ? { passage } : {}) }
  return { key, target, kind, body, visibility }
}

/** Saves a note and says so, with a way back. */
function useSaving(props: Props) {
  const refresh = useRefresh()
  return async (draft: ChartNoteDraft, on?: OfferedPassage): Promise<Problem | null> => {
    const placed = await callApi((api) => api.annotations.placeAnnotation(placing(props, draft, on)))
    if (!placed.ok)
      return {
        message: placed.refusal.issues[0]?.message ?? placed.refusal.message,
        inputId: 'note-body',
      }
    const annotationId = placed.value.id
    toastWithUndo({
      message: draft.private ? 'The note is placed, for you alone.' : 'The note is placed.',
      undo: () => callApi((api) => api.annotations.removeAnnotation({ key: props.dossierKey, annotationId })),
      undone: 'The note is gone again.',
      refresh,
    })
    refresh()
    return null
  }
}

/** Places a note on a day or a stretch of a panel; it may reach beyond what is seen. */
export function ChartNoteSheet(props: Props) {
  const { dossierKey, panel, stretch, onClose } = props
  const place = useSaving(props)
  const passages = usePassages(dossierKey)
  const { draft, kept, change, discard, forget } = useDraft<ChartNoteDraft>(
    `chart-note:${dossierKey}:${panel}`,
    { kind: 'comment', body: '', private: false, passage: '', ...stretch },
  )
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const wrong = problemOf(draft)
    if (wrong) return setProblem(wrong)
    setBusy(true)
    const refused = await place(
      draft,
      passages?.find(({ id }) => id === draft.passage),
    )
    setBusy(false)
    if (refused) return setProblem(refused)
    forget()
    onClose()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Note on “${panels[panel].word}”`}
      place="right"
      width={460}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          Place the note
        </SheetFoot>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        {problem ? <FormErrors title="The note is not placed yet." errors={[problem]} /> : null}
        <KeptNotice kept={kept} onDiscard={discard} />
        <ChartNoteFields
          {...{ draft, passages, problem }}
          onChange={(part) => {
            setProblem(null)
            change({ ...draft, ...part })
          }}
        />
      </form>
    </Sheet>
  )
}
