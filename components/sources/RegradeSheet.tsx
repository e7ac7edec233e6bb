'use client'

import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import type { SourceWhole } from '@/lib/sources/contract'
import { CREDIBILITY, RELIABILITY, type Credibility, type Reliability } from '@/lib/sources/rules/admiralty'
import { RippleSheet } from './ripple/RippleSheet'
import styles from './ripple/Ripple.module.css'

const LETTERS = [
  { value: '', label: 'As it is' },
  ...Object.entries(RELIABILITY).map(([value, { label }]) => ({ value, label: `${value} ${label}` })),
]
const DIGITS = [
  { value: '', label: 'As it is' },
  ...Object.entries(CREDIBILITY).map(([value, { label }]) => ({ value, label: `${value} ${label}` })),
]

type Props = { dossierKey: string; source: SourceWhole; onClose: () => void }

/** Grades the citations of a source anew, all or one, with what it changes shown first. */
export function RegradeSheet({ dossierKey, source, onClose }: Props) {
  const refresh = useRefresh()
  const { id, version, title, developments } = source
  const [letter, setLetter] = useState('')
  const [digit, setDigit] = useState('')
  const [citationId, setCitationId] = useState('')
  const grade = {
    ...(letter ? { reliability: letter as Reliability } : {}),
    ...(digit ? { credibility: Number(digit) as Credibility } : {}),
  }
  const chosen = letter !== '' || digit !== ''
  const save = async (reason: string) => {
    const outcome = await callApi((api) =>
      api.sources.regradeSource({
        ...{ key: dossierKey, id, version, reason, ...grade },
        ...(citationId ? { citationIds: [citationId] } : {}),
      }),
    )
    if (outcome.ok) {
      const { batchId, citations } = outcome.value
      toastWithUndo({
        message: `${many(citations, 'citation')} graded anew.`,
        undo: () => callApi((api) => api.sources.undoRegrade({ key: dossierKey, batchId })),
        undone: 'The former grades stand again.',
        refresh,
      })
      refresh()
    }
    return outcome
  }
  return (
    <RippleSheet
      dossierKey={dossierKey}
      sourceId={id}
      title={`Grade “${title}” anew`}
      verb="Grade anew"
      change={chosen ? { ...grade, ...(citationId ? { citationId } : {}) } : null}
      hint="Choose a letter, a digit or both: what that changes is shown here before anything is saved."
      needsReason
      onClose={onClose}
      onSave={save}
    >
      <NativeSelect
        label="Which citations"
        data={[
          { value: '', label: `All ${developments.length}` },
          ...developments.map((cited) => ({ value: cited.citationId, label: `${cited.ref} ${cited.title}` })),
        ]}
        value={citationId}
        onChange={(change) => setCitationId(change.currentTarget.value)}
      />
      <div className={styles.pair}>
        <NativeSelect
          label="Reliability of the source"
          data={LETTERS}
          value={letter}
          onChange={(change) => setLetter(change.currentTarget.value)}
        />
        <NativeSelect
          label="Credibility of what it says"
          data={DIGITS}
          value={digit}
          onChange={(change) => setDigit(change.currentTarget.value)}
        />
      </div>
    </RippleSheet>
  )
}
