'use client'

import { useEffect, useId, useRef } from 'react'
import { Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { IconX } from '@tabler/icons-react'
import { CaptureChips } from '@/components/log/capture/CaptureChips'
import { CaptureFoot } from '@/components/log/capture/CaptureFoot'
import { CaptureHelp } from '@/components/log/capture/CaptureHelp'
import { useCapture } from '@/components/log/capture/useCapture'
import type { FormChoices } from '@/components/log/form/choices'
import { SimilarHints, useSimilar } from '@/components/log/form/SimilarHints'
import { FormErrors } from '@/components/ui/FormErrors'
import { pastedUrl } from '@/lib/developments/rules/url-date'
import styles from './Capture.module.css'

export type CaptureLineProps = {
  choices: FormChoices
  /** where closing leads, when the line stands in the page of the log */
  closeHref?: string
  /** closes the sheet that the line stands in */
  onClose?: () => void
}

/** The line with an address put in where it is pasted; null for anything else, which the browser pastes by itself. */
function withPasted(paste: React.ClipboardEvent<HTMLTextAreaElement>, hasDate: boolean): string | null {
  const text = pastedUrl(paste.clipboardData.getData('text/plain'), hasDate)
  if (text === null) return null
  const { value, selectionStart, selectionEnd } = paste.currentTarget
  const before = value.slice(0, selectionStart)
  const gap = before === '' || before.endsWith(' ') ? '' : ' '
  return `${before}${gap}${text} ${value.slice(selectionEnd)}`
}

/** The fastest way in: one line, read as it is typed. Enter goes on in the full form, Ctrl+Enter saves a line that is complete. */
export function CaptureLine({ choices, closeHref, onClose }: CaptureLineProps) {
  const { key } = choices
  const router = useRouter()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { line, capture, missing, empty, problem, busy, ...act } = useCapture(choices, onClose)
  const { draft } = capture
  const similar = useSimilar(key, {
    title: draft.title,
    kind: draft.kind ?? '',
    happened: draft.happened ?? '',
    url: draft.citations[0]?.url ?? '',
    actors: draft.actors.map(({ code }) => code),
  })
  useEffect(() => field.current?.focus(), [])
  const close = () => (onClose ? onClose() : router.push(closeHref ?? '', { scroll: false }))
  const onPaste = (paste: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const text = withPasted(paste, draft.happened !== null)
    if (text === null) return
    paste.preventDefault()
    act.setText(text)
  }
  const onKey = (press: React.KeyboardEvent) => {
    // In a sheet Escape closes the sheet by itself.
    if (press.key === 'Escape' && !onClose) close()
    if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
    press.preventDefault()
    if (press.ctrlKey || press.metaKey) void act.saveNow()
    else if (!empty) act.openForm()
  }
  return (
    <section
      className={styles.capture}
      data-bare={onClose !== undefined}
      aria-label="Log a development"
      data-screen-only
    >
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
          onPaste={onPaste}
          data-autofocus
        />
        <button hidden={onClose !== undefined} type="button" className={styles.close} onClick={close}>
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
      <SimilarHints dossierKey={key} found={similar} onCite={(ref) => void act.cite(ref)} onSame={act.same} />
      <CaptureFoot act={act} empty={empty} missing={missing} busy={busy} />
    </section>
  )
}
