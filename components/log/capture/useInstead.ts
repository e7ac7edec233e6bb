'use client'

import { useRouter } from 'next/navigation'
import type { useLine } from '@/components/log/capture/useLine'
import { citeInstead } from '@/components/log/form/cite'
import type { FormChoices } from '@/components/log/form/choices'
import { valuesFromCapture } from '@/components/log/form/from-capture'
import { parseCapture } from '@/lib/developments/rules/capture'
import type { CaptureVocabulary } from '@/lib/developments/rules/capture-chips'

/** The ways on when the line repeats a record that is there: add its source to it, or open it. The line itself can be had back. */
export function useInstead(
  choices: FormChoices,
  vocabulary: CaptureVocabulary,
  kept: ReturnType<typeof useLine>,
  setProblem: (problem: string | null) => void,
  onLeave?: () => void,
) {
  const { key } = choices
  const router = useRouter()
  const { line, write, clear, aside, setAside } = kept
  const same = (ref: string) => {
    setAside(line)
    clear()
    onLeave?.()
    router.push(`/dossiers/${key}/log/${ref}`)
    router.refresh()
  }
  const cite = async (ref: string) => {
    const read = parseCapture(line.text, { ...vocabulary, actors: undefined })
    const wrong = await citeInstead(valuesFromCapture(read, key, line.rationales), choices, ref)
    setProblem(wrong)
    if (wrong === null) same(ref)
  }
  const bringBack = () => {
    if (aside) write(aside)
    setAside(null)
  }
  return { same, cite, bringBack, aside: line.text.trim() === '' ? aside : null }
}
