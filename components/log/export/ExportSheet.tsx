'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import type { Clocks } from '@/components/frame/clocks'
import type { LogFilters } from '@/components/log/filters/address'
import { Sheet } from '@/components/ui/Sheet'
import { markings } from '@/lib/dossiers/rules/markings'
import { contentSentence, fileHref, FORMATS, obstacle } from './formats'
import type { Choice } from './formats'
import { TakenList } from './TakenList'
import { useCount } from './useCount'
import styles from './Export.module.css'

export type ExportSheetProps = {
  open: boolean
  onClose: () => void
  dossierKey: string
  filters: LogFilters
  clocks: Clocks
  /** what the filters say; empty for the whole log */
  said: string
}

type Fields = { choice: Choice; change: (changes: Partial<Choice>) => void }

function FormatFields({ choice, change }: Fields) {
  return (
    <fieldset className={styles.formats}>
      <legend>Format</legend>
      {FORMATS.map((format) => (
        <label key={format.format} className={styles.format}>
          <input
            type="radio"
            name="format"
            value={format.format}
            checked={choice.format === format}
            data-autofocus={choice.format === format || undefined}
            onChange={() => change({ format })}
          />
          <span>
            {format.label}
            <span className={styles.says}>{format.says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function MoreFields({ choice, change }: Fields) {
  return (
    <div className={styles.more}>
      {choice.format.hasColumns ? (
        <label>
          Columns
          <select
            value={choice.columns}
            onChange={(event) => change({ columns: event.target.value as Choice['columns'] })}
          >
            <option value="all">All, so that it can be imported again</option>
            <option value="shown">As the table shows them</option>
          </select>
        </label>
      ) : null}
      <label>
        Ceiling
        <select value={choice.ceiling} onChange={(event) => change({ ceiling: event.target.value })}>
          <option value="">None: everything you may see</option>
          {markings.map((marking) => (
            <option key={marking} value={marking}>
              TLP:{marking}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** Which file of this view: format, columns, ceiling; what will be in it; what was taken lately, with its manifest. */
export function ExportSheet({ open, onClose, dossierKey, filters, clocks, said }: ExportSheetProps) {
  const [choice, setChoice] = useState<Choice>({ format: FORMATS[0], columns: 'all', ceiling: '' })
  const [taken, setTaken] = useState(0)
  const count = useCount({ dossierKey, filters, clocks, ceiling: choice.ceiling, open })
  const change = (changes: Partial<Choice>) => setChoice((before) => ({ ...before, ...changes }))
  const stop = count.state === 'counted' ? obstacle(choice.format, count.counts) : null
  const ready = count.state === 'counted' && stop === null
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="Download this view"
      width={520}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          {ready ? (
            <Button
              component="a"
              href={fileHref(dossierKey, filters, clocks, choice)}
              download
              onClick={() => setTaken((times) => times + 1)}
            >
              Download {choice.format.label}
            </Button>
          ) : (
            <Button disabled>Download {choice.format.label}</Button>
          )}
        </>
      }
    >
      <p className={styles.said}>{said === '' ? 'The whole log' : said}</p>
      <FormatFields choice={choice} change={change} />
      <MoreFields choice={choice} change={change} />
      <p className={styles.content} role="status" data-stopped={stop !== null}>
        {count.state === 'counting' ? 'Counting…' : null}
        {count.state === 'failed' ? (
          <>
            {count.message}{' '}
            <button type="button" className={styles.open} onClick={count.again}>
              Count again
            </button>
          </>
        ) : null}
        {count.state === 'counted' ? (stop ?? contentSentence(choice.format, count.counts)) : null}
      </p>
      <TakenList dossierKey={dossierKey} taken={taken} />
    </Sheet>
  )
}
