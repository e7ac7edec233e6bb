'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useRouter } from 'next/navigation'
import { useRefresh } from '@/components/frame/address'
import { useInstead } from '@/components/log/capture/useInstead'
import { useLine } from '@/components/log/capture/useLine'
import { listed, missingFrom, vocabularyOf } from '@/components/log/capture/vocabulary'
import { callApi } from '@/components/log/call'
import type { FormChoices } from '@/components/log/form/choices'
import { valuesFromCapture } from '@/components/log/form/from-capture'
import { handOver } from '@/components/log/form/handover'
import { readForm } from '@/components/log/form/input'
import { sayLogged } from '@/components/log/form/saved'
import { parseCapture } from '@/lib/developments/rules/capture'
import type { Chip } from '@/lib/developments/rules/capture-chips'
import { logging } from '@/lib/developments/rules/draft'

/** The capture line: what is typed, what it says, what it lacks, and the two ways on. */
export function useCapture(choices: FormChoices, onSaved?: () => void) {
  const { key } = choices
  const router = useRouter()
  const refresh = useRefresh()
  const [problem, setProblem] = useState<string | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(choices), [choices])
  const kept = useLine(key)
  const { line, write, clear } = kept
  const instead = useInstead(choices, vocabulary, kept, setProblem, onSaved)
  const [busy, setBusy] = useState(false)
  const read = useDeferredValue(line.text)
  const capture = useMemo(() => parseCapture(read, vocabulary), [read, vocabulary])
  const missing = missingFrom(capture.draft, capture.chips, line.rationales)
  const empty = line.text.trim() === ''

  const openForm = () => {
    // The form can add actors, so a code that is not known yet is no mistake there.
    const known = { ...vocabulary, actors: undefined }
    handOver(key, valuesFromCapture(parseCapture(line.text, known), key, line.rationales))
    clear()
    router.push(`/dossiers/${key}/log/new`)
  }

  const saveNow = async (reviewState?: 'candidate') => {
    if (busy) return
    const typed = parseCapture(line.text, vocabulary)
    const lacking = missingFrom(typed.draft, typed.chips, line.rationales)
    if (lacking.length > 0) return setProblem(`To save the line as it is, it still needs ${listed(lacking)}.`)
    const { input, issues } = readForm(valuesFromCapture(typed, key, line.rationales), choices)
    if (issues[0]) return setProblem(issues[0].message)
    setBusy(true)
    const outcome = await callApi((api) =>
      api.developments.logDevelopment(logging.parse({ key, ...input, reviewState })),
    )
    setBusy(false)
    if (!outcome.ok) return setProblem(outcome.refusal.message)
    clear()
    setProblem(null)
    if (onSaved) {
      onSaved()
      refresh()
    } else {
      router.push(`/dossiers/${key}/log/${outcome.value.ref}`)
      router.refresh()
    }
    sayLogged(key, outcome.value, refresh)
  }

  return {
    ...{ line, capture, missing, empty, problem, busy, openForm, saveNow, ...instead },
    setText: (text: string) => {
      setProblem(null)
      write({ ...line, text: text.replace(/\s*\n\s*/g, ' ') })
    },
    setReason: (claim: string, reason: string) =>
      write({ ...line, rationales: { ...line.rationales, [claim]: reason } }),
    /** Puts another text where a chip stands in the line. */
    replace: (chip: Chip, text: string) =>
      write({ ...line, text: line.text.slice(0, chip.start) + text + line.text.slice(chip.end) }),
  }
}
