'use client'

import { useState } from 'react'
import { Button, Radio, Textarea } from '@mantine/core'
import Link from 'next/link'
import { Sheet } from '@/components/ui/Sheet'
import type { EditedSince, ImportWhole } from '@/lib/imports/contract'
import styles from './Imports.module.css'
import { useOrder } from './useOrder'
import { rowsWords } from './words'

type Edited = { items: EditedSince[]; total: number }
type Props = { dossierKey: string; batch: ImportWhole; edited: Edited }

function EditedList({ dossierKey, edited }: { dossierKey: string; edited: Edited }) {
  return (
    <ul className={styles.quiet}>
      {edited.items.slice(0, 20).map(({ developmentRef, title, why }) => (
        <li key={developmentRef}>
          <Link href={`/dossiers/${dossierKey}/log/${developmentRef}`}>{developmentRef}</Link> {title} (
          {why.join(', ')})
        </li>
      ))}
      {edited.total > 20 ? <li>and {edited.total - 20} more</li> : null}
    </ul>
  )
}

/** Takes an import out of the log again, or brings it back; says before what was edited since. */
export function RollBack({ dossierKey, batch, edited }: Props) {
  const { order, problem, busy } = useOrder(`/dossiers/${dossierKey}/log/imports/${batch.ref}`)
  const [open, setOpen] = useState(false)
  const [keep, setKeep] = useState<'keep' | 'take'>('keep')
  const [reason, setReason] = useState('')
  const at = { key: dossierKey, ref: batch.ref, version: batch.version }
  if (batch.state === 'rolled-back')
    return (
      <>
        {problem ? <span role="alert">{problem}</span> : null}
        <Button
          variant="default"
          loading={busy}
          onClick={() => void order((api) => api.imports.restoreImport(at))}
        >
          Bring it back
        </Button>
      </>
    )
  const rollBack = async () => {
    const done = await order((api) =>
      api.imports.rollBackImport({ ...at, edited: keep, reason: reason.trim() }),
    )
    if (done) setOpen(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Roll back…
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={`Roll back ${batch.ref}?`}
        width={520}
        foot={
          <>
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button loading={busy} disabled={reason.trim() === ''} onClick={() => void rollBack()}>
              Roll back
            </Button>
          </>
        }
      >
        {problem ? (
          <div className={styles.notice} data-tone="failed" role="alert">
            {problem}
          </div>
        ) : null}
        <p>
          {rowsWords(batch.outcome?.logged ?? 0, 'record')} are taken out of every count and list; what was
          changed says again what it said before. They stay readable, and the import can be brought back.
        </p>
        {edited.total > 0 ? (
          <>
            <Radio.Group
              label={`${rowsWords(edited.total, 'record')} of it ${edited.total === 1 ? 'was' : 'were'} worked on since`}
              value={keep}
              onChange={setKeep}
            >
              <Radio value="keep" label="Keep these in the log" mt={6} />
              <Radio value="take" label="Take them out too" mt={6} />
            </Radio.Group>
            <EditedList dossierKey={dossierKey} edited={edited} />
          </>
        ) : (
          <p className={styles.quiet}>Nobody has worked on any of it since.</p>
        )}
        <Textarea
          label="Reason"
          autosize
          minRows={2}
          maxLength={900}
          data-autofocus
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
      </Sheet>
    </>
  )
}
