'use client'

import { useEffect, useState } from 'react'
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core'
import { callApi } from '@/components/log/call'
import type { FormChoices } from '@/components/log/form/choices'
import { inputId, isKnownPlace } from '@/components/log/form/input'
import type { Form } from '@/components/log/form/useForm'
import type { Town } from '@/lib/actors/rules/town'
import styles from './Form.module.css'

/** How long the typing rests before towns are looked up, in ms. */
const REST_MS = 220
const MOST_OWN = 8

const PRECISIONS = [
  { value: 'exact', label: 'Exactly there' },
  { value: 'near', label: 'In or near the town' },
  { value: 'region', label: 'Somewhere in the region' },
  { value: 'country', label: 'Somewhere in the country' },
]

/** Towns of the gazetteer for what is typed. A question that fails offers none: the place can be typed all the same. */
function useTowns(dossierKey: string, typed: string, wanted: boolean): Town[] {
  const [found, setFound] = useState<{ q: string; towns: Town[] }>({ q: '', towns: [] })
  const q = typed.trim().slice(0, 100)
  const enough = wanted && q.length >= 2
  useEffect(() => {
    if (!enough) return
    let left = false
    const lookUp = async () => {
      const outcome = await callApi((api) => api.actors.findTowns({ key: dossierKey, q }))
      if (!left && outcome.ok) setFound({ q, towns: outcome.value.items })
    }
    const timer = setTimeout(() => void lookUp(), REST_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [dossierKey, q, enough])
  return enough ? found.towns : []
}

/** "Homyel', Homyel Region, BY (52.43, 30.98)": no two towns are called so. */
const townWords = ({ name, region, iso3166, latitude, longitude }: Town) =>
  `${[name, region, iso3166].filter(Boolean).join(', ')} (${latitude.toFixed(2)}, ${longitude.toFixed(2)})`

type Props = { form: Form; choices: FormChoices }

/** Where a place that is new to the dossier lies. It can stay empty: a place without coordinates is on no map, and nothing else is amiss. */
function NewPlaceFields({ form }: { form: Form }) {
  const line = (name: 'placeCountry' | 'placeLatitude' | 'placeLongitude', field: string, label: string) => (
    <TextInput
      id={inputId(`newPlace.${field}`)}
      className={styles.sixth}
      label={label}
      autoComplete="off"
      placeholder={name === 'placeCountry' ? 'BY' : undefined}
      inputMode={name === 'placeCountry' ? undefined : 'decimal'}
      value={form.values[name]}
      error={form.errorOf(`newPlace.${field}`)}
      onChange={(change) => form.set({ [name]: change.currentTarget.value })}
    />
  )
  return (
    <>
      {line('placeCountry', 'iso3166', 'Country')}
      {line('placeLatitude', 'latitude', 'Latitude')}
      {line('placeLongitude', 'longitude', 'Longitude')}
      <NativeSelect
        id={inputId('newPlace.precision')}
        className={styles.third}
        label="How exactly it is known"
        data={PRECISIONS}
        value={form.values.placePrecision}
        error={form.errorOf('newPlace.precision')}
        onChange={(change) => form.set({ placePrecision: change.currentTarget.value })}
      />
    </>
  )
}

/** Where it happened: the dossier's own places first, then towns of the gazetteer, which bring their coordinates along; or any name. */
export function PlaceField({ form, choices }: Props) {
  const { place } = form.values
  const isNew = place.trim() !== '' && !isKnownPlace(place, choices.places)
  const towns = useTowns(choices.key, place, isNew)
  const typed = place.trim().toLowerCase()
  const own = choices.places.filter((name) => name.toLowerCase().includes(typed)).slice(0, MOST_OWN)
  const take = (label: string) => {
    const town = towns.find((each) => townWords(each) === label)
    if (!town) return form.set({ place: label })
    form.set({
      place: town.name,
      placeCountry: town.iso3166,
      placeLatitude: String(town.latitude),
      placeLongitude: String(town.longitude),
      placePrecision: 'near',
    })
  }
  return (
    <>
      <Autocomplete
        id={inputId('place')}
        className={styles.third}
        label="Place"
        description={isNew ? 'New in this dossier; it will be added.' : 'Where it happened.'}
        value={place}
        error={form.errorOf('place')}
        data={[
          ...(own.length > 0 ? [{ group: 'In this dossier', items: own }] : []),
          ...(towns.length > 0
            ? [{ group: 'Towns (GeoNames, CC BY 4.0)', items: towns.map(townWords) }]
            : []),
        ]}
        filter={({ options }) => options}
        withScrollArea={false}
        styles={{ dropdown: { maxHeight: 320, overflowY: 'auto' } }}
        comboboxProps={{ position: 'bottom-start', width: 'max-content' }}
        onChange={take}
      />
      {isNew ? <NewPlaceFields form={form} /> : null}
    </>
  )
}
