'use client'

import { useId, useState } from 'react'
import { Button } from '@mantine/core'
import { DropPanel } from '@/components/ui/DropPanel'
import { dateInWords } from '@/components/ui/dates'
import { isDay } from '@/components/frame/clocks'
import type { Clocks } from '@/components/frame/clocks'
import { useClocks } from '@/components/frame/useClocks'
import styles from './Clocks.module.css'

const WORDS = {
  world: {
    name: 'World',
    title: 'World date',
    now: 'today',
    meaning: 'Shows only what had happened by this day.',
  },
  known: {
    name: 'Known',
    title: 'Knowledge date',
    now: 'now',
    meaning: 'Shows only what had been recorded and decided by this day.',
  },
} as const

export type ClockMark = { label: string; date: string }

function ClockForm({ clock, marks, close }: { clock: keyof Clocks; marks: ClockMark[]; close: () => void }) {
  const { clocks, setClocks } = useClocks()
  const [day, setDay] = useState(clocks[clock] ?? '')
  const id = useId()
  const set = (next: string | null) => {
    setClocks({ ...clocks, [clock]: next })
    close()
  }
  const today = new Date().toISOString().slice(0, 10)
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        if (isDay(day)) set(day >= today ? null : day)
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {WORDS[clock].title}
      </label>
      <p className={styles.meaning}>{WORDS[clock].meaning}</p>
      <div className={styles.fields}>
        <input
          id={id}
          className={styles.day}
          type="date"
          max={today}
          value={day}
          data-autofocus
          onChange={(change) => setDay(change.target.value)}
        />
        <Button type="submit" size="sm" disabled={!isDay(day)}>
          Set
        </Button>
        <Button variant="default" size="sm" disabled={clocks[clock] === null} onClick={() => set(null)}>
          {clock === 'world' ? 'Today' : 'Now'}
        </Button>
      </div>
      {marks.length > 0 ? (
        <ul className={styles.marks} aria-label="Dates to go to">
          {marks.map((mark) => (
            <li key={mark.date + mark.label}>
              <button type="button" className={styles.mark} onClick={() => set(mark.date)}>
                <span>{mark.label}</span>
                <span className={styles.markDate}>{dateInWords(mark.date)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  )
}

/** One clock of the top bar: its name and date, amber when it is not now; pressing sets it. */
export function ClockButton({ clock, marks }: { clock: keyof Clocks; marks: ClockMark[] }) {
  const { clocks } = useClocks()
  const day = clocks[clock]
  const words = WORDS[clock]
  return (
    <DropPanel
      label={words.title}
      align="end"
      width={312}
      buttonClass={styles.clock}
      buttonTitle={words.meaning}
      button={
        <>
          <span className={styles.name}>{words.name}</span>{' '}
          <span className={styles.date} data-past={day !== null}>
            {day ? dateInWords(day) : words.now}
          </span>
        </>
      }
    >
      {(close) => <ClockForm clock={clock} marks={marks} close={close} />}
    </DropPanel>
  )
}
