'use client'

import type { LogFilters } from '@/components/log/filters/address'
import type { Counted } from '@/components/log/filters/useFacets'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'
import type { Credibility, Reliability } from '@/lib/sources/rules/admiralty'
import styles from './Filters.module.css'

type Lowest = Pick<LogFilters, 'reliability' | 'credibility'>

export type GradeFormProps = {
  lowest: Lowest
  /** how many have each letter and digit */
  counted: { reliability: Counted; credibility: Counted }
  onChange: (lowest: Lowest) => void
}

/** How many a lowest grade would show: as good or better, as the filter means it. */
function countFrom(counted: Counted, codes: readonly string[], code: string): string {
  if (!counted || counted.uncounted) return ''
  const wanted = code === codes.at(-1) ? [code] : codes.slice(0, codes.indexOf(code) + 1)
  const sum = counted.values.reduce((all, { value, count }) => all + (wanted.includes(value) ? count : 0), 0)
  return sum.toLocaleString('en-GB') + (counted.atLeast ? '+' : '')
}

const LETTERS = Object.keys(RELIABILITY) as Reliability[]
const DIGITS = Object.keys(CREDIBILITY).map(Number) as Credibility[]

/** "or better" counts only where there is something better, and what cannot be judged is neither. */
const orBetter = (code: string) => (['A', 'F', '1', '6'].includes(code) ? '' : ' or better')

function Scale({
  legend,
  codes,
  words,
  chosen,
  counted,
  onChoose,
}: {
  legend: string
  codes: readonly string[]
  words: (code: string) => string
  chosen: string | undefined
  counted: Counted
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
          <span className={styles.hint}>{countFrom(counted, codes, code)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The two halves of an Admiralty grade, each with its own lowest; they are never merged into one. */
export function GradeForm({ lowest: { reliability, credibility }, counted, onChange }: GradeFormProps) {
  return (
    <div className={styles.stack}>
      <Scale
        legend="Reliability of the source"
        codes={LETTERS}
        words={(code) => RELIABILITY[code as Reliability].label}
        chosen={reliability}
        counted={counted.reliability}
        onChoose={(code) => onChange({ credibility, reliability: code as Reliability | undefined })}
      />
      <Scale
        legend="Credibility of what it says"
        codes={DIGITS.map(String)}
        words={(code) => CREDIBILITY[Number(code) as Credibility].label}
        chosen={credibility?.toString()}
        counted={counted.credibility}
        onChoose={(code) =>
          onChange({
            reliability,
            credibility: code === undefined ? undefined : (Number(code) as Credibility),
          })
        }
      />
    </div>
  )
}
