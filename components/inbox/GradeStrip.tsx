'use client'

import { useState } from 'react'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { KeyHint } from '@/components/ui/KeyHint'
import type { Citation } from '@/lib/sources/contract'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'
import styles from './Inbox.module.css'

export type Half = { reliability?: Citation['reliability']; credibility?: Citation['credibility'] }

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const DIGITS = [1, 2, 3, 4, 5, 6] as const

/** The sources with their grades: m and a letter, or a digit, grades the chosen one; c goes to the next. */
export function GradeStrip({
  citations,
  onGrade,
}: {
  citations: Citation[]
  onGrade: (citation: Citation, half: Half) => void
}) {
  const [at, setAt] = useState(0)
  const chosen = citations[Math.min(at, citations.length - 1)]
  const grade = (half: Half) => chosen && onGrade(chosen, half)
  useShortcuts(
    chosen
      ? [
          ...LETTERS.map((letter) => ({
            ...{ keys: `m ${letter.toLowerCase()}`, group: 'Grade the source' },
            ...{ label: `Reliability ${letter}: ${RELIABILITY[letter].label}` },
            run: () => grade({ reliability: letter }),
          })),
          ...DIGITS.map((digit) => ({
            ...{ keys: String(digit), group: 'Grade the source' },
            ...{ label: `Credibility ${digit}: ${CREDIBILITY[digit].label}` },
            run: () => grade({ credibility: digit }),
          })),
          {
            ...{ keys: 'c', label: 'Next source', group: 'Grade the source' },
            run: () => setAt((before) => (before + 1) % citations.length),
          },
        ]
      : [],
  )
  if (!chosen) return null
  return (
    <section className={styles.grades} aria-label="Grades of the sources" data-screen-only>
      {citations.map((citation, place) => (
        <div key={citation.id} className={styles.gradeRow} data-chosen={citation === chosen}>
          <button
            type="button"
            className={styles.gradeSource}
            aria-pressed={citation === chosen}
            onClick={() => setAt(place)}
          >
            {citation.title}
          </button>
          <span role="group" aria-label="Reliability" className={styles.scale}>
            {LETTERS.map((letter) => (
              <button
                key={letter}
                type="button"
                title={RELIABILITY[letter].label}
                aria-pressed={citation.reliability === letter}
                onClick={() => onGrade(citation, { reliability: letter })}
              >
                {letter}
              </button>
            ))}
          </span>
          <span role="group" aria-label="Credibility" className={styles.scale}>
            {DIGITS.map((digit) => (
              <button
                key={digit}
                type="button"
                title={CREDIBILITY[digit].label}
                aria-pressed={citation.credibility === digit}
                onClick={() => onGrade(citation, { credibility: digit })}
              >
                {digit}
              </button>
            ))}
          </span>
        </div>
      ))}
      <p className={styles.soft}>
        <KeyHint keys="m" silent /> and a letter, or a digit, grades the chosen source.
      </p>
    </section>
  )
}
