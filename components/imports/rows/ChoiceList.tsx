'use client'

import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useOrder } from '@/components/imports/useOrder'
import pageStyles from '@/components/imports/Imports.module.css'
import { count, rowsWords } from '@/components/imports/words'
import { Section } from '@/components/ui/Section'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ImportWhole } from '@/lib/imports/contract'
import type { Choice, ChoiceField } from '@/lib/imports/rules/types'
import { keyOfChoice, withDecisions, type Decisions } from './choose'
import styles from './Rows.module.css'

/** What a value can mean in this dossier, by field. */
export type Meanings = Partial<Record<ChoiceField, { code: string; label: string }[]>>

const WORDS: Record<ChoiceField, string> = {
  ...{
    kind: 'Kind',
    actor: 'Actor',
    stage: 'Stage',
    polarity: 'Occurred or not',
    role: 'Role',
    basis: 'Basis',
  },
  ...{ metric: 'Measure', marking: 'Marking', reviewState: 'Review state' },
}

function optionsFor(
  { field, offer, kindOffer, suggestions }: Choice,
  meanings: Meanings,
  mayMakeKinds: boolean,
) {
  const known = meanings[field] ?? suggestions.map((code) => ({ code, label: code }))
  const first = suggestions.flatMap((code) => known.filter((each) => each.code === code))
  const rest = known.filter(({ code }) => !suggestions.includes(code))
  const as = ({ code, label }: { code: string; label: string }) => ({
    value: `code:${code}`,
    label: label === code ? code : `${label} (${code})`,
  })
  return [
    { value: '', label: 'leave these rows out' },
    ...(offer ? [{ value: 'make', label: `make the actor ${offer.name} (${offer.code})` }] : []),
    ...(kindOffer && mayMakeKinds
      ? [{ value: 'make', label: `make the kind ${kindOffer.label} (${kindOffer.code})` }]
      : []),
    ...(field === 'actor' ? [{ value: 'without', label: 'log the rows without it' }] : []),
    ...(first.length > 0 ? [{ group: 'It may be', items: first.map(as) }] : []),
    { group: 'It is', items: rest.map(as) },
  ]
}

export type ChoiceListProps = {
  dossierKey: string
  batch: ImportWhole
  choices: Choice[]
  meanings: Meanings
  mayMakeKinds: boolean
}

/** Values that the dossier does not know: each is decided once, for all rows that have it. */
export function ChoiceList({ dossierKey, batch, choices, meanings, mayMakeKinds }: ChoiceListProps) {
  const { order, problem, busy } = useOrder(`/dossiers/${dossierKey}/log/imports/${batch.ref}`)
  const [decisions, setDecisions] = useState<Decisions>({})
  const made = Object.values(decisions).filter(Boolean).length
  const makeable = choices.filter(({ offer }) => offer !== null)
  const apply = () => {
    const codes = (meanings.actor ?? []).map(({ code }) => code)
    const mapping = withDecisions(batch.mapping!, choices, decisions, codes)
    return order((api) =>
      api.imports.mapImport({
        ...{ key: dossierKey, ref: batch.ref, version: batch.version, mapping, idScheme: batch.idScheme },
      }),
    )
  }
  return (
    <Section
      title={`${rowsWords(choices.length, 'value')} the dossier does not know`}
      subtitle="Decide each once, for all rows that have it. Rows with a value that stays open are left out and come back as a file."
      level={3}
      actions={
        makeable.length > 1 ? (
          <Button
            variant="default"
            size="xs"
            onClick={() =>
              setDecisions({
                ...decisions,
                ...Object.fromEntries(makeable.map((choice) => [keyOfChoice(choice), 'make'])),
              })
            }
          >
            Make all {count(makeable.length)} actors
          </Button>
        ) : null
      }
    >
      {problem ? (
        <div className={pageStyles.notice} data-tone="failed" role="alert">
          {problem}
        </div>
      ) : null}
      <div className={styles.choices}>
        <TableFrame caption="Values to decide about" captionHidden maxHeight={380}>
          <thead>
            <tr>
              <th scope="col">Value</th>
              <th scope="col">Field</th>
              <th scope="col" data-number>
                Rows
              </th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => (
              <tr key={keyOfChoice(choice)}>
                <th scope="row">{choice.value}</th>
                <td>{WORDS[choice.field]}</td>
                <td data-number>{count(choice.rows)}</td>
                <td>
                  <NativeSelect
                    aria-label={`What ${choice.value} is`}
                    data={optionsFor(choice, meanings, mayMakeKinds)}
                    value={decisions[keyOfChoice(choice)] ?? ''}
                    onChange={(change) =>
                      setDecisions({ ...decisions, [keyOfChoice(choice)]: change.currentTarget.value })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
      <div className={pageStyles.foot}>
        <Button variant="default" loading={busy} disabled={made === 0} onClick={() => void apply()}>
          Check again with {count(made)} decided
        </Button>
      </div>
    </Section>
  )
}
