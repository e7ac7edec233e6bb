'use client'

import { CHIP_NAMES, chipWords } from '@/components/log/capture/chip-words'
import type { Capture } from '@/lib/developments/rules/capture'
import type { Chip } from '@/lib/developments/rules/capture-chips'
import styles from './Capture.module.css'

export type CaptureChipsProps = {
  capture: Capture
  kindLabel: (code: string) => string
  /** Puts another text where the chip stands in the line. */
  onReplace: (chip: Chip, text: string) => void
}

/** How many words of a list are offered at once; more are found by typing on. */
const OFFERED = 6

function replacementOf(chip: Chip, choice: string): string {
  if (chip.kind === 'kind') return `#${choice}`
  if (chip.kind === 'link') return `${chip.text.replace(/[,.;]+$/, '')}:${choice}`
  return choice
}

/** What the line was understood to say, as it is typed; problems in words, with what may have been meant. */
export function CaptureChips({ capture, kindLabel, onReplace }: CaptureChipsProps) {
  const { title, chips } = capture
  const problems = chips.filter(({ problem }) => problem)
  return (
    <>
      <ul className={styles.chips} aria-label="Understood as">
        {title === '' ? null : (
          <li className={styles.chip}>
            <span className={styles.chipName}>Title</span> {title}
          </li>
        )}
        {chips
          .filter(({ kind, value }) => value === null || (kind !== 'literal' && kind !== 'attribution'))
          .map((chip) => (
            <li key={`${chip.kind}-${chip.start}`} className={styles.chip} data-wrong={chip.value === null}>
              <span className={styles.chipName}>{CHIP_NAMES[chip.kind]}</span> {chipWords(chip, kindLabel)}
            </li>
          ))}
      </ul>
      {problems.length > 0 ? (
        <ul className={styles.problems} role="status" aria-label="Needs another look">
          {problems.map((chip) => (
            <li key={`${chip.kind}-${chip.start}`}>
              {chip.problem}
              {chip.choices && chip.kind !== 'actors' ? (
                <span className={styles.offers}>
                  {chip.choices.slice(0, OFFERED).map((choice) => (
                    <button
                      key={choice}
                      type="button"
                      className={styles.offer}
                      onClick={() => onReplace(chip, replacementOf(chip, choice))}
                    >
                      {choice}
                    </button>
                  ))}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
