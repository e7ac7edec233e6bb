'use client'

import { useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { BulkPreviewList } from '@/components/log/bulk/BulkPreviewList'
import { ChangeForm } from '@/components/log/bulk/ChangeForm'
import type { FormKinds } from '@/components/log/bulk/choices'
import { leftAlone, rememberBulk, takeBack } from '@/components/log/bulk/undo'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { FormErrors } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { toast } from '@/components/ui/toast'
import type { BulkChange, BulkPreview, BulkSelection } from '@/lib/bulk/contract'
import styles from './Bulk.module.css'

export type BulkSheetProps = {
  open: boolean
  onClose: () => void
  dossierKey: string
  kinds: FormKinds
  selection: BulkSelection
  count: number
  canRetract: boolean
  onDone: () => void
}

/** Says that it is done, with the way back. */
function tellDone(dossierKey: string, id: string, changed: number, left: string, onDone: () => void) {
  void toast({
    tone: left ? 'failed' : 'done',
    title: `${many(changed, 'development')} changed.`,
    message: (
      <>
        {left ? `Edited since and left as they are: ${left}. ` : null}
        <button
          type="button"
          className={styles.undo}
          onClick={() => void takeBack(dossierKey, id).then(onDone)}
        >
          Undo
        </button>{' '}
        or press z.
      </>
    ),
  })
}

/** One change to many: what to change, what it comes to, why, and then it is done. Nothing is changed before the last step. */
export function BulkSheet(props: BulkSheetProps) {
  const { open, onClose, dossierKey, kinds, selection, count, canRetract, onDone } = props
  const [change, setChange] = useState<BulkChange>({})
  const [preview, setPreview] = useState<BulkPreview | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isEmpty = Object.values(change).every((value) => value === undefined)
  const show = async () => {
    if (isEmpty) return setProblem('Choose what to change first.')
    setBusy(true)
    const outcome = await callApi((api) => api.bulk.prepareBulkEdit({ key: dossierKey, selection, change }))
    setBusy(false)
    setProblem(outcome.ok ? null : outcome.refusal.message)
    if (outcome.ok) setPreview(outcome.value)
  }
  const run = async () => {
    if (!preview) return
    if (reason.trim() === '') return setProblem('Say why, in a sentence that others will read.')
    setBusy(true)
    const { id } = preview
    const outcome = await callApi((api) =>
      api.bulk.runBulkEdit({ key: dossierKey, bulkEditId: id, reason: reason.trim() }),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    const { changed, skipped, skips } = outcome.value
    rememberBulk(dossierKey, id)
    tellDone(dossierKey, id, changed, skipped > 0 ? leftAlone(skips, skipped) : '', onDone)
    setPreview(null)
    setReason('')
    setChange({})
    setProblem(null)
    onClose()
    onDone()
  }
  const back = (
    <Button variant="default" onClick={preview ? () => setPreview(null) : onClose}>
      {preview ? 'Back' : 'Cancel'}
    </Button>
  )
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`Change ${many(count, 'development')}`}
      width={560}
      foot={
        <>
          {back}
          {preview ? (
            <Button loading={busy} disabled={preview.count === 0} onClick={() => void run()}>
              Change {many(preview.count, 'development')}
            </Button>
          ) : (
            <Button loading={busy} onClick={() => void show()}>
              Show what it does
            </Button>
          )}
        </>
      }
    >
      {problem ? (
        <FormErrors title="This was not done." errors={[{ message: problem, inputId: 'bulk-reason' }]} />
      ) : null}
      {preview ? (
        <>
          <BulkPreviewList preview={preview} kinds={kinds} />
          {preview.count > 0 ? (
            <Textarea
              id="bulk-reason"
              label="Reason, for all of them"
              autosize
              minRows={2}
              maxLength={1_000}
              aria-required
              value={reason}
              onChange={(typed) => setReason(typed.currentTarget.value)}
              onKeyDown={(press) => {
                if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) void run()
              }}
            />
          ) : null}
        </>
      ) : (
        <ChangeForm
          dossierKey={dossierKey}
          kinds={kinds}
          change={change}
          onChange={setChange}
          canRetract={canRetract}
          onSubmit={() => void show()}
        />
      )}
    </Sheet>
  )
}
