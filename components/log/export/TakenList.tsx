'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/log/call'
import { dateInWords } from '@/components/ui/dates'
import type { Taken } from '@/lib/exports/contract'
import styles from './Export.module.css'

const SHOWN = 5
/** After a press the file needs a moment to begin and to end; asked for again after so long each time. */
const LOOKS_MS = [700, 2_000, 5_000, 15_000]

const STATES: Record<Taken['state'], string> = {
  begun: 'on its way',
  finished: '',
  'broken-off': 'broken off',
}

function rowsSaid({ rows, matching, state }: Taken): string {
  const count = rows ?? matching
  return [count === null ? '' : `${count.toLocaleString('en-GB')} rows`, STATES[state]]
    .filter(Boolean)
    .join(', ')
}

/** What this person took lately, each with its manifest. Loaded anew after each download. */
export function TakenList({ dossierKey, taken }: { dossierKey: string; taken: number }) {
  const [items, setItems] = useState<Taken[]>([])
  useEffect(() => {
    let wanted = true
    const look = () =>
      callApi((api) => api.exports.listExports({ key: dossierKey, limit: SHOWN })).then((outcome) => {
        if (wanted && outcome.ok) setItems(outcome.value.items)
      })
    void look()
    const timers = taken === 0 ? [] : LOOKS_MS.map((ms) => setTimeout(() => void look(), ms))
    return () => {
      wanted = false
      for (const timer of timers) clearTimeout(timer)
    }
  }, [dossierKey, taken])
  if (items.length === 0) return null
  return (
    <section className={styles.taken} aria-labelledby="taken-lately">
      <h3 id="taken-lately">Taken lately</h3>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span className={styles.file}>{item.fileName}</span>
            <span className={styles.says}>
              {[dateInWords(item.takenAt), rowsSaid(item)].filter(Boolean).join(' · ')}
            </span>
            <a
              href={`/api/v1/dossiers/${dossierKey}/exports/${item.id}`}
              download={`${item.fileName}.manifest.json`}
              aria-label={`Manifest of ${item.fileName}`}
            >
              Manifest
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
