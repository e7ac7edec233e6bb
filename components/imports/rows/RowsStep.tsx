'use client'

import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, Radio } from '@mantine/core'
import { useOrder } from '@/components/imports/useOrder'
import styles from '@/components/imports/Imports.module.css'
import { rowsWords } from '@/components/imports/words'
import type { ImportWhole } from '@/lib/imports/contract'
import type { Counts, Findings } from '@/lib/imports/rules/findings'
import { LeftRowsContext } from './left-rows'

/** What committing would do, in a sentence. */
export function commitWords({ counts, making }: Findings, changes: 'take' | 'leave', left: number): string {
  const parts = [
    counts.new > 0 ? `logs ${rowsWords(counts.new, 'record')}` : null,
    changes === 'take' && counts.changed > left
      ? `changes ${rowsWords(counts.changed - left, 'record')}`
      : null,
    making.kinds?.length ? `makes ${rowsWords(making.kinds.length, 'kind')}` : null,
    making.actors.length > 0 ? `makes ${rowsWords(making.actors.length, 'actor')}` : null,
    making.places > 0 ? `makes ${rowsWords(making.places, 'place')}` : null,
    making.located ? `gives ${rowsWords(making.located, 'place')} coordinates` : null,
  ].filter((part) => part !== null)
  const out =
    counts.wrong > 0
      ? ` ${rowsWords(counts.wrong)} ${counts.wrong === 1 ? 'stays out and comes' : 'stay out and come'} back as a file.`
      : ''
  return parts.length === 0
    ? `It would change nothing.${out}`
    : `It ${parts.join(', ')}; all of it, or none.${out}`
}

function ChangesChoice({
  counts,
  value,
  onChange,
}: {
  counts: Counts
  value: 'take' | 'leave'
  onChange: (value: 'take' | 'leave') => void
}) {
  if (counts.changed === 0) return null
  return (
    <Radio.Group
      label={`${rowsWords(counts.changed)} differ from their records`}
      value={value}
      onChange={onChange}
    >
      <Radio value="leave" label="Leave the records as they are" mt={6} />
      <Radio value="take" label="Take the changes, except rows that are not ticked" mt={6} />
    </Radio.Group>
  )
}

type Props = { dossierKey: string; batch: ImportWhole; mayChange: boolean; children: ReactNode }

/** What the rows come to, what is decided about changed ones, and the step into the log. */
export function RowsStep({ dossierKey, batch, mayChange, children }: Props) {
  const { order, problem, busy } = useOrder(`/dossiers/${dossierKey}/log/imports/${batch.ref}`)
  const [changes, setChanges] = useState<'take' | 'leave'>('leave')
  const [lines, setLines] = useState<ReadonlySet<number>>(new Set())
  const findings = batch.findings!
  const left = useMemo(
    () => ({
      lines,
      toggle: (line: number) =>
        setLines((before) => {
          const after = new Set(before)
          if (!after.delete(line)) after.add(line)
          return after
        }),
    }),
    [lines],
  )
  const { counts, making } = findings
  const comes = Math.max(0, counts.new + (changes === 'take' ? counts.changed - lines.size : 0))
  const located = making.located ?? 0
  const commit = () =>
    order((api) =>
      api.imports.commitImport({
        ...{ key: dossierKey, ref: batch.ref, version: batch.version, changes, except: [...lines] },
      }),
    )
  return (
    <LeftRowsContext value={left}>
      {children}
      {problem ? (
        <div className={styles.notice} data-tone="failed" role="alert">
          {problem}
        </div>
      ) : null}
      {mayChange ? (
        <div className={styles.foot}>
          <ChangesChoice counts={counts} value={changes} onChange={setChanges} />
          <Button loading={busy} disabled={comes + located === 0} onClick={() => void commit()}>
            {comes === 0 && located > 0
              ? `Give ${rowsWords(located, 'place')} coordinates`
              : `Import ${rowsWords(comes, 'row')}`}
          </Button>
          <span className={styles.quiet}>{commitWords(findings, changes, lines.size)}</span>
        </div>
      ) : null}
    </LeftRowsContext>
  )
}
