'use client'

import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useOrder } from '@/components/imports/useOrder'
import styles from '@/components/imports/Imports.module.css'
import { toast } from '@/components/ui/toast'
import type { KeptMapping } from '@/lib/imports/contract'
import type { Mapping } from '@/lib/imports/rules/mapping'

export type KeptMappingsProps = {
  dossierKey: string
  kept: KeptMapping[]
  /** columns of the file at hand */
  columns: readonly string[]
  mapping: Mapping
  idScheme: string
  onTake: (mapping: Mapping, idScheme: string) => void
}

/** How many of a mapping's columns the file has. */
const fit = ({ mapping }: KeptMapping, columns: readonly string[]) =>
  mapping.columns.filter(({ column }) => columns.includes(column)).length

/** Takes a mapping that was kept, or keeps this one under a name. */
export function KeptMappings({ dossierKey, kept, columns, mapping, idScheme, onTake }: KeptMappingsProps) {
  const { order, problem, busy } = useOrder()
  const [name, setName] = useState('')
  const fitting = kept
    .map((each) => ({ each, fits: fit(each, columns) }))
    .filter(({ fits }) => fits > 0)
    .toSorted((a, b) => b.fits - a.fits)
  const take = (chosen: string) => {
    const found = kept.find((each) => each.name === chosen)
    if (!found) return
    // Columns that this file does not have are left out; what is kept stays whole.
    const theirs = found.mapping.columns.filter(({ column }) => columns.includes(column))
    onTake({ ...found.mapping, columns: theirs }, found.idScheme)
    void toast({ message: `Read as in “${found.name}”. Nothing is checked before you say so.` })
  }
  const keep = async () => {
    const done = await order((api) =>
      api.imports.keepMapping({ key: dossierKey, name: name.trim(), mapping, idScheme }),
    )
    if (done) void toast({ message: `Kept as “${name.trim()}”.`, tone: 'done' })
  }
  return (
    <div className={styles.grid}>
      {fitting.length > 0 ? (
        <NativeSelect
          label="Take a kept mapping"
          data={[
            { value: '', label: 'none' },
            ...fitting.map(({ each, fits }) => ({
              value: each.name,
              label: `${each.name} (${fits} of ${each.mapping.columns.length} columns fit)`,
            })),
          ]}
          onChange={(change) => take(change.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label="Keep this mapping as"
        placeholder="a name for the next file of this kind"
        maxLength={80}
        value={name}
        error={problem}
        onChange={(change) => setName(change.currentTarget.value)}
        rightSectionWidth={72}
        rightSection={
          <Button
            size="xs"
            variant="default"
            loading={busy}
            disabled={name.trim() === ''}
            onClick={() => void keep()}
          >
            Keep
          </Button>
        }
      />
    </div>
  )
}
