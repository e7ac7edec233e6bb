'use client'

import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { IconX } from '@tabler/icons-react'
import { callApi } from '@/components/log/call'
import { CaptureChips } from '@/components/log/capture/CaptureChips'
import { CaptureHelp } from '@/components/log/capture/CaptureHelp'
import { useLine } from '@/components/log/capture/useLine'
import { listed, missingFrom, vocabularyOf } from '@/components/log/capture/vocabulary'
import type { FormChoices } from '@/components/log/form/choices'
import { handOver } from '@/components/log/form/handover'
import { readForm } from '@/components/log/form/input'
import { sayLogged } from '@/components/log/form/saved'
import { SimilarHints, useSimilar } from '@/components/log/form/SimilarHints'
import { valuesFromCapture } from '@/components/log/form/from-capture'
import { FormErrors } from '@/components/ui/FormErrors'
import { KeyHint } from '@/components/ui/KeyHint'
import { parseCapture } from '@/lib/developments/rules/capture'
import type { Chip } from '@/lib/developments/rules/capture-chips'
import { logging } from '@/lib/developments/rules/draft'
import styles from './Capture.module.css'

export type CaptureLineProps = { choices: FormChoices; closeHref: string }

/** The fastest way in: one line, read as it is typed. Enter goes on in the full form, Ctrl+Enter saves a line that is complete. */
export function CaptureLine({ choices, closeHref }: CaptureLineProps) {
  const { key } = choices
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [line, write, clear] = useLine(key)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const vocabulary = useMemo(() => vocabularyOf(choices), [choices])
  const read = useDeferredValue(line.text)
  const capture = useMemo(() => parseCapture(read, vocabulary), [read, vocabulary])
  const { draft } = capture
  const missing = missingFrom(draft, capture.chips, line.rationales)
  const similar = useSimilar(key, {
    title: draft.title,
    kind: draft.kind ?? '',
    happened: draft.happened ?? '',
    url: draft.citations[0]?.url ?? '',
  })
  useEffect(() => field.current?.focus(), [])

  const openForm = () => {
    // The form can add actors, so a code that is not known yet is no mistake there.
    const known = { ...vocabulary, actors: undefined }
    handOver(key, valuesFromCapture(parseCapture(line.text, known), key, line.rationales))
    clear()
    router.push(`/dossiers/${key}/log/new`)
  }
  const saveNow = async () => {
    if (busy) return
    if (missing.length > 0) return setProblem(`To save the line as it is, it still needs ${listed(missing)}.`)
    const whole = valuesFromCapture(parseCapture(line.text, vocabulary), key, line.rationales)
    const { input, issues } = readForm(whole, choices)
    if (issues[0]) return setProblem(issues[0].message)
    setBusy(true)
    const outcome = await callApi((api) => api.developments.logDevelopment(logging.parse({ key, ...input })))
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    clear()
    setProblem(null)
    router.push(`/dossiers/${key}/log/${outcome.value.ref}`)
    router.refresh()
    sayLogged(key, outcome.value, () => router.refresh())
  }
  const replace = (chip: Chip, text: string) => {
    write({ ...line, text: line.text.slice(0, chip.start) + text + line.text.slice(chip.end) })
    field.current?.focus()
  }
  const onKey = (press: React.KeyboardEvent) => {
    if (press.key === 'Escape') router.push(closeHref, { scroll: false })
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
    press.preventDefault()
    if (press.ctrlKey || press.metaKey) void saveNow()
    else if (line.text.trim() !== '') openForm()
  }
  return (
    <section className={styles.capture} aria-label="Log a development" data-screen-only>
      <div className={styles.lineRow}>
        <Textarea
          ref={field}
          id={id}
          className={styles.line}
          classNames={{ input: styles.lineInput }}
          label="One line is enough"
          autosize
          minRows={1}
          maxRows={8}
          spellCheck={false}
          placeholder="2021-09-10/16 Zapad-2021 #exercise RU>BY 12800 troops declared:BY A2 https://… ~C-04+"
          value={line.text}
          onChange={(change) => {
            setProblem(null)
            write({ ...line, text: change.currentTarget.value.replace(/\s*\n\s*/g, ' ') })
          }}
          onKeyDown={onKey}
        />
        <button
          type="button"
          className={styles.close}
          onClick={() => router.push(closeHref, { scroll: false })}
        >
          <IconX size={16} aria-hidden="true" />
          <span className="visually-hidden">Close the capture line; what you typed is kept</span>
        </button>
      </div>
      {problem ? (
        <div className={styles.problem}>
          <FormErrors title="Not saved yet. What you typed is still here." errors={[{ message: problem }]} />
        </div>
      ) : null}
      {line.text.trim() === '' ? (
        <CaptureHelp />
      ) : (
        <CaptureChips
          capture={capture}
          kindLabel={(code) => choices.kinds.find((kind) => kind.code === code)?.label ?? code}
          onReplace={replace}
        />
      )}
      {draft.links.map(({ claim }) => (
        <TextInput
          key={claim}
          className={styles.why}
          label={`Why it bears on ${claim}`}
          description={choices.claims.find(({ ref }) => ref.endsWith(claim))?.statement}
          value={line.rationales[claim] ?? ''}
          onChange={(change) =>
            write({ ...line, rationales: { ...line.rationales, [claim]: change.currentTarget.value } })
          }
          onKeyDown={onKey}
        />
      ))}
      <SimilarHints dossierKey={key} found={similar} />
      <div className={styles.foot}>
        <Button onClick={openForm} variant="default" rightSection={<KeyHint keys="Enter" silent />}>
          Open the form
        </Button>
        <Button
          loading={busy}
          onClick={() => void saveNow()}
          rightSection={<KeyHint keys="Ctrl+Enter" silent />}
        >
          Save now
        </Button>
        <span className={styles.missing} role="status">
          {line.text.trim() === ''
            ? null
            : missing.length === 0
              ? 'Complete.'
              : `Still needs ${listed(missing)}.`}
        </span>
      </div>
    </section>
  )
}
