'use client'

import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { TableFrame } from '@/components/ui/TableFrame'
import { useOrder } from '@/components/imports/useOrder'
import { count, rowsWords, sizeWords } from '@/components/imports/words'
import type { ImportWhole, ReadOptionsInput } from '@/lib/imports/contract'
import { encodings, type Reading } from '@/lib/imports/rules/types'
import styles from '@/components/imports/Imports.module.css'

const DELIMITERS = [
  { value: ',', label: 'comma' },
  { value: ';', label: 'semicolon' },
  { value: '\t', label: 'tab' },
  { value: '|', label: 'upright line' },
]

/** What was told from the file, with why; a guess says that it is one. */
function toldOf({ format, encoding, delimiter, header }: Reading): string[] {
  return [format, encoding, delimiter, header].flatMap((told) => (told?.why ? [told.why] : []))
}

type Props = { dossierKey: string; batch: ImportWhole; reading: Reading; mayChange: boolean }

function useOptions(reading: Reading) {
  const { plan, sheets } = reading
  const [chosen, setChosen] = useState<ReadOptionsInput>({})
  const isText = plan.encoding !== null
  const now = {
    encoding: chosen.encoding ?? plan.encoding ?? 'utf-8',
    delimiter: chosen.delimiter ?? plan.delimiter ?? ',',
    sheet: chosen.sheet ?? plan.sheet ?? '',
    headerLine: chosen.headerLine ?? plan.headerLine,
  }
  return { now, chosen, isText, sheets, set: (more: ReadOptionsInput) => setChosen({ ...chosen, ...more }) }
}

/** How the file is read, and its first rows as they come out. Every guess can be corrected. */
export function FileStep({ dossierKey, batch, reading, mayChange }: Props) {
  const { order, problem, busy } = useOrder(`/dossiers/${dossierKey}/log/imports/${batch.ref}`)
  const { now, chosen, isText, sheets, set } = useOptions(reading)
  const reread = () =>
    order((api) =>
      api.imports.rereadImport({
        ...{ key: dossierKey, ref: batch.ref, version: batch.version },
        options: { ...batch.options, ...chosen },
      }),
    )
  return (
    <>
      <p className={styles.quiet}>
        {rowsWords(reading.rows)} with {count(reading.columns.length)} columns in{' '}
        {sizeWords(batch.file.bytes)}. {toldOf(reading).join(' ')}
      </p>
      {reading.warnings.length > 0 ? (
        <div className={styles.notice}>
          {reading.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </div>
      ) : null}
      {problem ? (
        <div className={styles.notice} data-tone="failed" role="alert">
          {problem}
        </div>
      ) : null}
      {mayChange ? (
        <form
          onSubmit={(submit) => {
            submit.preventDefault()
            void reread()
          }}
        >
          <div className={styles.grid}>
            {isText ? (
              <NativeSelect
                label="Encoding"
                data={[...encodings]}
                value={now.encoding}
                onChange={(change) => set({ encoding: change.currentTarget.value as never })}
              />
            ) : null}
            {reading.plan.delimiter === null ? null : (
              <NativeSelect
                label="Between cells"
                data={DELIMITERS}
                value={now.delimiter}
                onChange={(change) => set({ delimiter: change.currentTarget.value })}
              />
            )}
            {sheets.length > 0 ? (
              <NativeSelect
                label="Sheet"
                data={sheets.map(({ name }) => name)}
                value={now.sheet}
                onChange={(change) => set({ sheet: change.currentTarget.value })}
              />
            ) : null}
            <TextInput
              type="number"
              label="Line that names the columns"
              description="0 when none does"
              min={0}
              max={1_000}
              value={now.headerLine}
              onChange={(change) => set({ headerLine: Number(change.currentTarget.value) || 0 })}
            />
          </div>
          <Button type="submit" variant="default" loading={busy} disabled={Object.keys(chosen).length === 0}>
            Read it again like this
          </Button>
        </form>
      ) : null}
      <Sample reading={reading} />
    </>
  )
}

function Sample({ reading }: { reading: Reading }) {
  return (
    <div style={{ marginTop: 20 }}>
      <TableFrame
        caption="The first rows as they are read"
        maxHeight={420}
        minWidth={reading.columns.length * 110}
      >
        <thead>
          <tr>
            <th scope="col" data-number>
              Line
            </th>
            {reading.columns.map(({ key, name }) => (
              <th key={key} scope="col">
                {name || key}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.sample.slice(0, 20).map(({ line, cells }) => (
            <tr key={line}>
              <th scope="row" data-number>
                {line}
              </th>
              {reading.columns.map(({ key, index }) => (
                <td key={key} className={styles.cell} title={cells[index]}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  )
}
