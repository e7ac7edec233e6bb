'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { useOrder } from '@/components/imports/useOrder'
import styles from '@/components/imports/Imports.module.css'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ImportWhole, KeptMapping } from '@/lib/imports/contract'
import type { Mapping } from '@/lib/imports/rules/mapping'
import type { Reading } from '@/lib/imports/rules/types'
import { ColumnRow } from './ColumnRow'
import { GroupFields } from './GroupFields'
import { KeptMappings } from './KeptMappings'
import { lacking } from './targets'
import { WholeFields } from './WholeFields'

export type ColumnsStepProps = {
  dossierKey: string
  batch: ImportWhole
  reading: Reading
  kinds: { code: string; label: string }[]
  kept: KeptMapping[]
  mayChange: boolean
  mayBackdate: boolean
}

/** What each column means: guessed, shown with what is in it, corrected by hand, kept under a name. */
export function ColumnsStep({
  dossierKey,
  batch,
  reading,
  kinds,
  kept,
  mayChange,
  mayBackdate,
}: ColumnsStepProps) {
  const { order, problem, busy } = useOrder(`/dossiers/${dossierKey}/log/imports/${batch.ref}`)
  const [mapping, setMapping] = useState<Mapping>((batch.mapping ?? batch.guess)!)
  const [idScheme, setIdScheme] = useState(batch.idScheme)
  const wanting = lacking(mapping)
  const check = () =>
    order((api) =>
      api.imports.mapImport({ key: dossierKey, ref: batch.ref, version: batch.version, mapping, idScheme }),
    )
  const about = { mapping, onChange: setMapping }
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault()
        void check()
      }}
    >
      {problem ? (
        <div className={styles.notice} data-tone="failed" role="alert">
          {problem}
        </div>
      ) : null}
      {mayChange ? (
        <KeptMappings
          {...{ dossierKey, kept, mapping, idScheme, columns: reading.plan.columns }}
          onTake={(taken, scheme) => {
            setMapping(taken)
            setIdScheme(scheme)
          }}
        />
      ) : null}
      <TableFrame caption="The columns of the file and what they mean" captionHidden minWidth={820}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Cells</th>
            <th scope="col">Means</th>
            <th scope="col">Is read</th>
          </tr>
        </thead>
        <tbody>
          {reading.columns.map((column) => (
            <ColumnRow key={column.key} column={column} disabled={!mayChange} {...about} />
          ))}
        </tbody>
      </TableFrame>
      <div style={{ marginTop: 24 }}>
        <GroupFields {...about} />
        <WholeFields {...about} {...{ kinds, idScheme, mayBackdate }} onScheme={setIdScheme} />
      </div>
      {mayChange ? (
        <div className={styles.foot}>
          <Button type="submit" loading={busy} disabled={wanting.length > 0}>
            Check all rows
          </Button>
          <span role="status" className={styles.quiet}>
            {wanting.length > 0 ? wanting.join(' ') : 'Nothing is logged by checking.'}
          </span>
        </div>
      ) : null}
    </form>
  )
}
