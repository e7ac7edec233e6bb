'use client'

import { useEffect, useId, useRef } from 'react'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { IconX } from '@tabler/icons-react'
import { CaptureChips } from '@/components/log/capture/CaptureChips'
import { CaptureHelp } from '@/components/log/capture/CaptureHelp'
import { useCapture } from '@/components/log/capture/useCapture'
import { listed } from '@/components/log/capture/vocabulary'
import type { FormChoices } from '@/components/log/form/choices'
import { SimilarHints, useSimilar } from '@/components/log/form/SimilarHints'
import { FormErrors } from '@/components/ui/FormErrors'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Capture.module.css'

export type CaptureLineProps = { choices: FormChoices; closeHref: string }

/** The fastest way in: one line, read as it is typed. Enter goes on in the full form, Ctrl+Enter saves a line that is complete. */
export function CaptureLine({ choices, closeHref }: CaptureLineProps) {
  const { key } = choices
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { line, capture, missing, empty, problem, busy, ...act } = useCapture(choices)
  const { draft } = capture
  const similar = useSimilar(key, {
    title: draft.title,
    kind: draft.kind ?? '',
    happened: draft.happened ?? '',
    url: draft.citations[0]?.url ?? '',
  })
  useEffect(() => field.current?.focus(), [])
  const close = () => router.push(closeHref, { scroll: false })
  const onKey = (press: React.KeyboardEvent) => {
    if (press.key === 'Escape') close()
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
    press.preventDefault()
    if (press.ctrlKey || press.metaKey) void act.saveNow()
    else if (!empty) act.openForm()
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
          onChange={(change) => act.setText(change.currentTarget.value)}
          onKeyDown={onKey}
        />
        <button type="button" className={styles.close} onClick={close}>
          <IconX size={16} aria-hidden="true" />
          <span className="visually-hidden">Close the capture line; what you typed is kept</span>
        </button>
      </div>
      {problem ? (
        <div className={styles.problem}>
          <FormErrors title="Not saved yet. What you typed is still here." errors={[{ message: problem }]} />
        </div>
      ) : null}
      {empty ? (
        <CaptureHelp />
      ) : (
        <CaptureChips
          capture={capture}
          kindLabel={(code) => choices.kinds.find((kind) => kind.code === code)?.label ?? code}
          onReplace={(chip, text) => {
            act.replace(chip, text)
            field.current?.focus()
          }}
        />
      )}
      {draft.links.map(({ claim }) => (
        <TextInput
          key={claim}
          className={styles.why}
          label={`Why it bears on ${claim}`}
          description={choices.claims.find(({ ref }) => ref.endsWith(claim))?.statement}
          value={line.rationales[claim] ?? ''}
          onChange={(change) => act.setReason(claim, change.currentTarget.value)}
          onKeyDown={onKey}
        />
      ))}
      <SimilarHints dossierKey={key} found={similar} />
      <div className={styles.foot}>
        <Button onClick={act.openForm} variant="default" rightSection={<KeyHint keys="Enter" silent />}>
          Open the form
        </Button>
        <Button
          loading={busy}
          onClick={() => void act.saveNow()}
          rightSection={<KeyHint keys="Ctrl+Enter" silent />}
        >
          Save now
        </Button>
        <span className={styles.missing} role="status">
          {empty ? null : missing.length === 0 ? 'Complete.' : `Still needs ${listed(missing)}.`}
        </span>
      </div>
    </section>
  )
}
