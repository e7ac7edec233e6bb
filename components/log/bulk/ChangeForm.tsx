'use client'

import { useEffect, useState } from 'react'
import type { FormKinds } from '@/components/log/bulk/choices'
import { callApi } from '@/components/log/call'
import { REVIEW } from '@/components/log/record/words'
import type { BulkChange } from '@/lib/bulk/contract'
import { actorRoles, stages } from '@/lib/developments/rules/kinds'
import { reviewStates } from '@/lib/developments/rules/review-states'
import { markings } from '@/lib/dossiers/rules/markings'
import styles from './Bulk.module.css'

export type ChangeFormProps = {
  dossierKey: string
  kinds: FormKinds
  change: BulkChange
  onChange: (change: BulkChange) => void
  canRetract: boolean
  onSubmit: () => void
}

type Option = { value: string; label: string }
const KEEP: Option = { value: '', label: 'As it is' }

function Pick({
  label,
  options,
  value,
  onPick,
}: {
  label: string
  options: Option[]
  value: string
  onPick: (value: string) => void
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={value} onChange={(picked) => onPick(picked.target.value)}>
        {[KEEP, ...options].map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The actors and places to choose from, fetched with the form. */
function useParties(dossierKey: string) {
  const [parties, setParties] = useState<{ actors: Option[]; places: Option[] }>({ actors: [], places: [] })
  useEffect(() => {
    let gone = false
    void callApi(async (api) => {
      const [actors, places] = await Promise.all([
        api.actors.listActors({ key: dossierKey, limit: 200 }),
        api.actors.listPlaces({ key: dossierKey, limit: 200 }),
      ])
      return {
        actors: actors.items.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        places: places.items.map(({ name }) => ({ value: name, label: name })),
      }
    }).then((outcome) => {
      if (outcome.ok && !gone) setParties(outcome.value)
    })
    return () => {
      gone = true
    }
  }, [dossierKey])
  return parties
}

const NO_PLACE = ' '
const ROLES = actorRoles.map(({ code, label }) => ({ value: code, label }))

/** What to change in all that is chosen. Retracting stands by itself. */
export function ChangeForm({ dossierKey, kinds, change, onChange, canRetract, onSubmit }: ChangeFormProps) {
  const { actors, places } = useParties(dossierKey)
  const set = (next: Partial<BulkChange>) => onChange({ ...change, retraction: undefined, ...next })
  const plain = <K extends keyof BulkChange>(name: K, label: string, options: Option[]) => (
    <Pick
      label={label}
      options={options}
      value={String(change[name] ?? '')}
      onPick={(value) =>
        set({ [name]: value === '' ? undefined : name === 'significance' ? Number(value) : value })
      }
    />
  )
  const { addActor, removeActor } = change
  return (
    <form
      className={styles.form}
      onSubmit={(submit) => {
        submit.preventDefault()
        onSubmit()
      }}
    >
      {plain(
        'stage',
        'Stage',
        stages.map(({ code, label }) => ({ value: code, label })),
      )}
      {plain(
        'reviewState',
        'Review',
        reviewStates.map((value) => ({ value, label: REVIEW[value] })),
      )}
      {plain(
        'marking',
        'Marking',
        markings.map((value) => ({ value, label: value })),
      )}
      {plain(
        'kind',
        'Kind',
        kinds.map(({ code, label }) => ({ value: code, label })),
      )}
      {plain(
        'significance',
        'Significance',
        [1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: `${each} of 5` })),
      )}
      <Pick
        label="Place"
        options={[{ value: NO_PLACE, label: 'No place' }, ...places]}
        value={change.place === null ? NO_PLACE : (change.place ?? '')}
        onPick={(value) => set({ place: value === '' ? undefined : value === NO_PLACE ? null : value })}
      />
      <Pick
        label="Add an actor"
        options={actors}
        value={addActor?.code ?? ''}
        onPick={(code) =>
          set({ addActor: code === '' ? undefined : { code, role: addActor?.role ?? 'actor' } })
        }
      />
      {addActor ? (
        <Pick
          label="in the role"
          options={ROLES}
          value={addActor.role}
          onPick={(role) =>
            set({ addActor: { ...addActor, role: (role || 'actor') as typeof addActor.role } })
          }
        />
      ) : null}
      <Pick
        label="Take out an actor"
        options={actors}
        value={removeActor?.code ?? ''}
        onPick={(code) => set({ removeActor: code === '' ? undefined : { code } })}
      />
      {removeActor ? (
        <Pick
          label="from the role (or any)"
          options={ROLES}
          value={removeActor.role ?? ''}
          onPick={(role) =>
            set({
              removeActor: {
                code: removeActor.code,
                ...(role ? { role: role as NonNullable<typeof removeActor.role> } : {}),
              },
            })
          }
        />
      ) : null}
      {canRetract ? (
        <Pick
          label="Or, by itself"
          options={[
            { value: 'retract', label: 'Retract' },
            { value: 'restore', label: 'Restore what was retracted' },
          ]}
          value={change.retraction ?? ''}
          onPick={(value) => onChange(value === '' ? {} : { retraction: value as 'retract' | 'restore' })}
        />
      ) : null}
    </form>
  )
}
