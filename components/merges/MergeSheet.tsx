'use client'

import { useEffect, useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import styles from '@/components/registry/Registry.module.css'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import type { MergePreview } from '@/lib/merges/contract'
import type { SubjectType } from '@/lib/merges/rules/subjects'
import { RecordField, type RecordChoice } from './RecordField'
import { filledWords, movedLines, SUBJECT_WORDS } from './words'

export type MergeSheetProps = {
  dossierKey: string
  type: SubjectType
  /** the record whose page this is; it is kept unless the two are swapped */
  record: { id: string; name: string }
  /** address of the page of a record of this kind: its id, or an actor's code */
  hrefOf: (kept: { id: string; mark: string | null }) => string
  onClose: () => void
}

/** Asks what a merge would move, anew for every pair. */
function usePreview({ dossierKey, type }: MergeSheetProps, survivorId: string, absorbedId: string | null) {
  const [state, setState] = useState<{
    pair: string
    preview: MergePreview | null
    problem: string | null
  } | null>(null)
  const pair = `${survivorId} ${absorbedId}`
  useEffect(() => {
    if (!absorbedId) return
    let left = false
    void callApi((api) =>
      api.merges.previewMerge({ key: dossierKey, subjectType: type, survivorId, absorbedId }),
    ).then((answer) => {
      if (left) return
      setState(
        answer.ok
          ? { pair, preview: answer.value, problem: answer.value.problem }
          : { pair, preview: null, problem: answer.refusal.message },
      )
    })
    return () => {
      left = true
    }
  }, [dossierKey, type, survivorId, absorbedId, pair])
  return absorbedId && state?.pair === pair ? state : null
}

function Preview({ preview }: { preview: MergePreview }) {
  const { survivor, absorbed, counts, names, filled } = preview
  const lines = movedLines(counts)
  const fields = filledWords(filled)
  return (
    <div role="status">
      <p>
        <strong>{survivor.name}</strong> is kept. <strong>{absorbed.name}</strong> leaves the list; what it
        was found by goes on finding {survivor.name}.
      </p>
      {lines.length > 0 ? (
        <ul className={styles.moved} aria-label="What moves">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing refers to {absorbed.name}.</p>
      )}
      {names.length > 0 ? <p>New other names: {names.join(', ')}.</p> : null}
      {fields.length > 0 ? (
        <p>
          Filled from {absorbed.name}: {fields.join(', ')}.
        </p>
      ) : null}
      <p className={styles.note}>It can be undone at any time, also after other changes.</p>
    </div>
  )
}

/** Makes two records one: which is kept, what moves, and why, before anything is saved. */
export function MergeSheet(props: MergeSheetProps) {
  const { dossierKey, type, record, hrefOf, onClose } = props
  const router = useRouter()
  const [other, setOther] = useState<RecordChoice | null>(null)
  const [swapped, setSwapped] = useState(false)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [survivorId, absorbedId] = swapped && other ? [other.id, record.id] : [record.id, other?.id ?? null]
  const found = usePreview(props, survivorId, absorbedId)
  const preview = found?.preview ?? null
  const ready = preview !== null && !found?.problem
  const merge = async () => {
    if (!preview || !absorbedId) return setProblem('Choose the other record first.')
    if (reason.trim() === '')
      return setProblem('Say why the two are one, in a sentence that others will read.')
    setBusy(true)
    const outcome = await callApi((api) =>
      api.merges.mergeRecords({
        ...{ key: dossierKey, subjectType: type, survivorId, absorbedId, reason },
        ...{ survivorVersion: preview.survivor.version, absorbedVersion: preview.absorbed.version },
      }),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    const { id } = outcome.value
    toastWithUndo({
      message: `${preview.absorbed.name} is merged into ${preview.survivor.name}.`,
      undo: () => callApi((api) => api.merges.undoMerge({ key: dossierKey, mergeId: id })),
      undone: `${preview.absorbed.name} stands by itself again.`,
      refresh: () => router.refresh(),
    })
    onClose()
    router.push(hrefOf(preview.survivor))
    router.refresh()
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Merge ${record.name}`}
      width={540}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} disabled={!ready} onClick={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <div className={styles.merge}>
        {problem ? <FormErrors title="This was not done." errors={[{ message: problem }]} /> : null}
        <RecordField
          id="merge-other"
          label={`The same ${SUBJECT_WORDS[type]} as`}
          type={type}
          dossierKey={dossierKey}
          not={[record.id]}
          value={other}
          onChange={setOther}
        />
        {found?.problem ? <p className={styles.problem}>{found.problem}</p> : null}
        {preview && !found?.problem ? <Preview preview={preview} /> : null}
        {preview ? (
          <div>
            <Button variant="default" size="compact-sm" onClick={() => setSwapped(!swapped)}>
              Keep {preview.absorbed.name} instead
            </Button>
          </div>
        ) : null}
        <Textarea
          id="merge-reason"
          label="Reason"
          autosize
          minRows={2}
          maxLength={1_000}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      </div>
    </Sheet>
  )
}
