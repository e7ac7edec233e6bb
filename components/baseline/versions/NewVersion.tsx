'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { toast } from '@/components/ui/toast'
import { useIsBrowser } from '@/components/ui/useIsBrowser'
import { redline } from '@/lib/baselines/rules/redline'
import { blocksOf, sourceOf, type Block } from '@/lib/baselines/rules/text'
import add from '@/components/baseline/add/AddBaseline.module.css'
import { FileField } from '@/components/baseline/add/FileField'
import { CarryPreview, carriedTo } from './CarryPreview'
import { RedlineText } from './RedlineText'
import type { Standpoints } from './types'

export type NewVersionProps = {
  dossierKey: string
  baselineId: string
  newest: { number: number; blocks: Block[] }
  standpoints: Standpoints
}

type Draft = { text: string; note: string }

function wordsAfter(carried: { review: number; orphan: number }, number: number): string {
  const { review, orphan } = carried
  if (review + orphan === 0) return `Version ${number} is frozen. Every passage has its place.`
  return `Version ${number} is frozen. ${review} to look at, ${orphan} without a place.`
}

/** A later text of the baseline, held against the one before as it is typed, pasted or read from a file. */
export function NewVersion(props: NewVersionProps) {
  // What was typed before is kept in the browser, where the server cannot see it.
  return useIsBrowser() ? <VersionForm {...props} /> : null
}

function VersionForm({ dossierKey, baselineId, newest, standpoints }: NewVersionProps) {
  const router = useRouter()
  const first = useMemo((): Draft => ({ text: sourceOf(newest.blocks), note: '' }), [newest])
  const name = `version:${dossierKey}:${baselineId}:${newest.number}`
  const { draft, kept, change, discard, forget } = useDraft<Draft>(name, first)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const text = useDeferredValue(draft.text)
  const shown = useMemo(() => {
    const blocks = blocksOf(text)
    const rows = redline(newest.blocks, blocks)
    return {
      rows,
      carried: carriedTo(blocks, standpoints),
      same: rows.every(({ state, moved }) => state === 'same' && !moved),
    }
  }, [text, newest, standpoints])
  const set = (changes: Partial<Draft>) => {
    setProblem(null)
    change({ ...draft, ...changes })
  }
  const save = async () => {
    setBusy(true)
    const frozen = await callApi((api) =>
      api.baselines.addVersion({ key: dossierKey, baselineId, follows: newest.number, ...draft }),
    )
    setBusy(false)
    if (!frozen.ok) return setProblem(frozen.refusal.issues[0]?.message ?? frozen.refusal.message)
    forget()
    const { carried, number } = frozen.value
    void toast({ message: wordsAfter(carried, number), tone: 'done' })
    const room = `/dossiers/${dossierKey}/baseline`
    const unsure = carried.review + carried.orphan > 0
    router.push(unsure ? `${room}/review?baseline=${baselineId}` : `${room}?baseline=${baselineId}`)
    router.refresh()
  }
  return (
    <div className={add.columns}>
      <form
        className={add.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        {problem ? (
          <FormErrors
            title="Nothing is frozen yet."
            errors={[{ message: problem, inputId: 'version-text' }]}
          />
        ) : null}
        <KeptNotice kept={kept} onDiscard={discard} />
        <FileField
          dossierKey={dossierKey}
          hasText={draft.text !== first.text}
          onText={(source) => set({ text: source })}
        />
        <Textarea
          id="version-text"
          label="Text"
          description="The whole text as it now stands. Paragraphs apart by an empty line; headings begin with #; a note stands in *stars*"
          autosize
          minRows={14}
          maxRows={26}
          maxLength={500_000}
          required
          value={draft.text}
          onChange={(typed) => set({ text: typed.currentTarget.value })}
        />
        <TextInput
          id="version-note"
          label="What changed"
          description="In a sentence, for whoever compares the versions later"
          maxLength={1_000}
          value={draft.note}
          onChange={(typed) => set({ note: typed.currentTarget.value })}
        />
        <span className={add.foot}>
          <Button type="submit" loading={busy} disabled={shown.same}>
            Freeze version {newest.number + 1}
          </Button>
          <span className={add.hint}>
            {shown.same
              ? 'Nothing is changed yet.'
              : `Version ${newest.number} stays as it is, and can be read beside it.`}
          </span>
        </span>
      </form>
      <section className={add.preview} aria-labelledby="carry-title" tabIndex={0}>
        <h2 id="carry-title" className={add.previewHead}>
          What becomes of the passages
        </h2>
        <CarryPreview carried={shown.carried} standpoints={standpoints} />
        <h2 className={add.previewHead}>Against version {newest.number}</h2>
        <RedlineText blocks={shown.rows} small />
      </section>
    </div>
  )
}
