'use client'

import type { LogFilters } from '@/components/log/filters/address'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'
import type { Credibility, Reliability } from '@/lib/sources/rules/admiralty'
import styles from './Filters.module.css'

type Lowest = Pick<LogFilters, 'reliability' | 'credibility'>

export type GradeFormProps = { lowest: Lowest; onChange: (lowest: Lowest) => void }

const LETTERS = Object.keys(RELIABILITY) as Reliability[]
const DIGITS = Object.keys(CREDIBILITY).map(Number) as Credibility[]

/** "or better" counts only where there is something better, and what cannot be judged is neither. */
const orBetter = (code: string) => (['A', 'F', '1', '6'].includes(code) ? '' : ' or better')

function Scale({
  legend,
  codes,
  words,
  chosen,
  onChoose,
}: {
  legend: string
  codes: readonly string[]
  words: (code: string) => string
  chosen: string | undefined
  onChoose: (code: string | undefined) => void
}) {
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{legend}</legend>
      <label className={styles.choice}>
        <input type="radio" name={legend} checked={!chosen} onChange={() => onChoose(undefined)} />
        <span className={styles.label}>Any</span>
      </label>
      {codes.map((code) => (
        <label key={code} className={styles.choice}>
          <input type="radio" name={legend} checked={chosen === code} onChange={() => onChoose(code)} />
          <span className={styles.code}>{code}</span>
          <span className={styles.label}>{words(code) + orBetter(code)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The two halves of an Admiralty grade, each with its own lowest; they are never merged into one. */
export function GradeForm({ lowest, onChange }: GradeFormProps) {
  return (
    <div className={styles.stack}>
      <Scale
        legend="Reliability of the source"
        codes={LETTERS}
        words={(code) => RELIABILITY[code as Reliability].label}
        chosen={lowest.reliability}
        onChoose={(code) => onChange({ ...lowest, reliability: code as Reliability | undefined })}
      />
      <Scale
        legend="Credibility of what it says"
        codes={DIGITS.map(String)}
        words={(code) => CREDIBILITY[Number(code) as Credibility].label}
        chosen={lowest.credibility?.toString()}
        onChoose={(code) =>
          onChange({ ...lowest, credibility: code === undefined ? undefined : (Number(code) as Credibility) })
        }
      />
    </div>
  )
}
