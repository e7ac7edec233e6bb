'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { Offers, optionsOf, TextField } from '@/components/log/form/fields'
import { inputId, isKnownActor } from '@/components/log/form/input'
import { PlaceField } from '@/components/log/form/PlaceField'
import { RowFrame, Rows } from '@/components/log/form/RowFrame'
import type { Form } from '@/components/log/form/useForm'
import { newActorRow } from '@/components/log/form/values'
import type { ActorValues } from '@/components/log/form/values'
import { actorTypes } from '@/lib/actors/contract'
import { actorRoles } from '@/lib/developments/rules/kinds'
import styles from './Form.module.css'

const TYPES = actorTypes.map((type) => ({ value: type, label: type.replace('-', ' ') }))

type Props = { form: Form; choices: FormChoices }

/** A name that somebody typed where the code belongs. */
function codeFor(typed: string, actors: FormChoices['actors']): string {
  const wanted = typed.trim().toLowerCase()
  const found =
    actors.find(({ code }) => code.toLowerCase() === wanted) ??
    actors.find(({ name }) => name.toLowerCase() === wanted)
  return found?.code ?? typed.trim()
}

function ActorRow({ form, choices, at, actor }: Props & { at: number; actor: ActorValues }) {
  const field = (name: string) => `actors.${at}.${name}`
  const known = choices.actors.find(({ code }) => code.toLowerCase() === actor.code.trim().toLowerCase())
  const unknown = actor.code.trim() !== '' && !isKnownActor(actor.code, choices.actors)
  return (
    <RowFrame name={`Actor ${at + 1}`} onRemove={() => form.removeRow('actors', at)}>
      <TextInput
        id={inputId(field('code'))}
        className={styles.third}
        label="Code or name"
        list="offer-actors"
        autoComplete="off"
        value={actor.code}
        description={known?.name}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={form.errorOf(field('code'))}
        onChange={(change) => form.setRow('actors', at, { code: change.currentTarget.value })}
        onBlur={() => form.setRow('actors', at, { code: codeFor(actor.code, choices.actors) })}
      />
      <NativeSelect
        id={inputId(field('role'))}
        className={styles.third}
        label="Role"
        data={optionsOf(actorRoles)}
        value={actor.role}
        error={form.errorOf(field('role'))}
        onChange={(change) => form.setRow('actors', at, { role: change.currentTarget.value })}
      />
      {unknown ? (
        <>
          <TextInput
            id={inputId(field('name'))}
            className={styles.third}
            label="Name of the new actor"
            description={`${actor.code.trim()} is not in this dossier yet and will be added.`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={actor.name}
            error={form.errorOf(field('name'))}
            onChange={(change) => form.setRow('actors', at, { name: change.currentTarget.value })}
          />
          <NativeSelect
            className={styles.third}
            label="What it is"
            data={TYPES}
            value={actor.type}
            onChange={(change) => form.setRow('actors', at, { type: change.currentTarget.value })}
          />
        </>
      ) : null}
    </RowFrame>
  )
}

/** Who did it to whom, where, and as part of which series. */
export function WhoSection({ form, choices }: Props) {
  const { actors } = form.values
  return (
    <fieldset className={styles.section}>
      <legend>Who and where</legend>
      <Offers
        id="offer-actors"
        values={choices.actors.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Offers id="offer-series" values={choices.series} />
      <Rows count={actors.length} addWords="Add an actor" onAdd={() => form.addRow('actors', newActorRow())}>
        {actors.map((actor, at) => (
          <ActorRow key={actor.row} form={form} choices={choices} at={at} actor={actor} />
        ))}
      </Rows>
      <div className={styles.grid}>
        <PlaceField form={form} choices={choices} />
        <TextField
          form={form}
          name="series"
          label="Series"
          list="offer-series"
          description="What recurs and is compared over the years."
          className={styles.third}
        />
      </div>
    </fieldset>
  )
}
