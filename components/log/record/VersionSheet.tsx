'use client'

import { useEffect, useState } from 'react'
import { Button, Textarea } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import type { FieldChange } from '@/components/log/record/history'
import { comparedVersions, versionWords } from '@/components/log/record/versions'
import { FormErrors } from '@/components/ui/FormErrors'
import { LoadingShape } from '@/components/ui/LoadingShape'
import { Sheet } from '@/components/ui/Sheet'
import { toast } from '@/components/ui/toast'
import type { Version } from '@/lib/developments/contract'
import styles from './Versions.module.css'

export type VersionSheetProps = {
  open: boolean
  onClose: () => void
  dossierKey: string
  recordRef: string
  kinds: readonly { code: string; label: string }[]
  canRestore: boolean
}

function Pick({
  label,
  versions,
  value,
  onPick,
}: {
  label: string
  versions: Version[]
  value: number
  onPick: (version: number) => void
}) {
  return (
    <label className={styles.pick}>
      <span>{label}</span>
      <select value={value} onChange={(change) => onPick(Number(change.target.value))}>
        {versions.map((each) => (
          <option key={each.version} value={each.version}>
            {versionWords(each)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Differences({ changes, older, newer }: { changes: FieldChange[]; older: number; newer: number }) {
  return (
    <dl className={styles.changes} aria-label="Differences">
      {changes.map(({ field, from: was, to: is }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {was.map((line) => (
              <del key={line}>
                <span className="visually-hidden">Version {older}: </span>
                {line}
              </del>
            ))}
            {is.map((line) => (
              <ins key={line}>
                <span className="visually-hidden">Version {newer}: </span>
                {line}
              </ins>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The versions of a record, fetched as the sheet opens. */
function useVersions(dossierKey: string, ref: string, open: boolean) {
  const [versions, setVersions] = useState<Version[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    if (!open) return
    let gone = false
    void callApi((api) => api.developments.listVersions({ key: dossierKey, ref })).then((outcome) => {
      if (gone) return
      setProblem(outcome.ok ? null : outcome.refusal.message)
      if (outcome.ok) setVersions(outcome.value.items)
    })
    return () => {
      gone = true
    }
  }, [dossierKey, ref, open])
  return { versions, problem, setProblem }
}

/** Two versions of a record field by field, and the way back to the older one, as a new version with its reason. */
export function VersionSheet({
  open,
  onClose,
  dossierKey,
  recordRef: ref,
  kinds,
  canRestore,
}: VersionSheetProps) {
  const refresh = useRefresh()
  const { versions, problem, setProblem } = useVersions(dossierKey, ref, open)
  const [pair, setPair] = useState<[number, number] | null>(null)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const newest = versions?.[0]
  const [older, newer] = pair ?? [versions?.[1]?.version ?? newest?.version ?? 1, newest?.version ?? 1]
  const of = (version: number) => versions?.find((each) => each.version === version)
  const [from, to] = [of(older), of(newer)]
  const changes = from && to ? comparedVersions(from, to, kinds) : []
  const restore = async () => {
    if (!newest) return
    if (reason.trim() === '')
      return setProblem('Say why it is restored, in a sentence that others will read.')
    setBusy(true)
    const outcome = await callApi((api) =>
      api.developments.restoreVersion({
        key: dossierKey,
        ref,
        wanted: older,
        version: newest.version,
        reason: reason.trim(),
      }),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    setReason('')
    setPair(null)
    onClose()
    void toast({ message: `${ref} says again what version ${older} said.`, tone: 'done' })
    refresh()
  }
  const mayRestore = canRestore && newest && older !== newest.version && !newest.retracted
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={`Versions of ${ref}`}
      width={620}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {mayRestore ? (
            <Button loading={busy} onClick={() => void restore()}>
              Restore version {older}
            </Button>
          ) : null}
        </>
      }
    >
      {problem ? (
        <FormErrors title="This was not done." errors={[{ message: problem, inputId: 'version-reason' }]} />
      ) : null}
      {versions === null && !problem ? (
        <LoadingShape shape="text" rows={4} label="Loading the versions" />
      ) : null}
      {versions && newest ? (
        <>
          <div className={styles.picks}>
            <Pick
              label="Compare"
              versions={versions}
              value={older}
              onPick={(version) => setPair([version, newer])}
            />
            <Pick
              label="with"
              versions={versions}
              value={newer}
              onPick={(version) => setPair([older, version])}
            />
          </div>
          {changes.length === 0 ? <p className={styles.same}>Both say the same.</p> : null}
          <Differences changes={changes} older={older} newer={newer} />
          {mayRestore ? (
            <Textarea
              id="version-reason"
              label={`Reason for restoring version ${older}`}
              description="It becomes a new version; nothing is lost."
              autosize
              minRows={2}
              maxLength={900}
              value={reason}
              onChange={(typed) => setReason(typed.currentTarget.value)}
            />
          ) : null}
          {newest.retracted ? (
            <p className={styles.same}>It was retracted. Restore the record first.</p>
          ) : null}
        </>
      ) : null}
    </Sheet>
  )
}
