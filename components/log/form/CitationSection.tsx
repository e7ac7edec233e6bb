'use client'

import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { Offers } from '@/components/log/form/fields'
import { inputId } from '@/components/log/form/input'
import { filledBy, LookUp } from '@/components/log/form/LookUp'
import { RowFrame, Rows } from '@/components/log/form/RowFrame'
import type { Form } from '@/components/log/form/useForm'
import { newCitationRow } from '@/components/log/form/values'
import type { CitationValues } from '@/components/log/form/values'
import { RecordField } from '@/components/merges/RecordField'
import { CHECKS, OUTLETS } from '@/components/log/record/words'
import { CREDIBILITY, RELIABILITY } from '@/lib/sources/rules/admiralty'
import styles from './Form.module.css'

type RowProps = { form: Form; dossierKey: string; at: number; cited: CitationValues }

const scale = (words: Record<string, { label: string }>, prompt: string) => [
  { value: '', label: prompt },
  ...Object.entries(words).map(([code, { label }]) => ({ value: code, label: `${code} – ${label}` })),
]
const LETTERS = scale(RELIABILITY, 'A to F')
const DIGITS = scale(CREDIBILITY, '1 to 6')
const CHECKED = Object.entries(CHECKS).map(([value, { word }]) => ({ value, label: word }))
const TYPES = [
  { value: '', label: 'Not said' },
  ...Object.entries(OUTLETS).map(([value, label]) => ({ value, label })),
]

function useCell({ form, at, cited }: RowProps) {
  const set = (change: Partial<CitationValues>) => form.setRow('citations', at, change)
  type TextName = Exclude<keyof CitationValues, 'primary' | 'row'>
  const cell = (name: TextName) => ({
    id: inputId(`citations.${at}.${name}`),
    value: cited[name],
    error: form.errorOf(`citations.${at}.${name}`),
    onChange: (change: { currentTarget: { value: string } }) => set({ [name]: change.currentTarget.value }),
  })
  return { set, cell }
}

/** The document itself: by its address, or without one by title, outlet and date. */
function SourceFields(props: RowProps) {
  const { set, cell } = useCell(props)
  const { cited } = props
  if (cited.sourceId !== '') {
    return (
      <div className={styles.whole}>
        <p className={styles.cited}>{cited.title}</p>
        <p className={styles.hint}>
          {[cited.outlet, cited.published, cited.url].filter(Boolean).join(' · ')}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => set({ sourceId: '' })}>
            Cite another source instead
          </Button>
        </p>
      </div>
    )
  }
  return (
    <>
      <TextInput
        className={styles.half}
        label="Address"
        type="url"
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
        {...cell('url')}
      />
      <LookUp
        dossierKey={props.dossierKey}
        url={cited.url}
        onFound={(found) => set(filledBy(cited, found))}
      />
      <TextInput className={styles.half} label="Title" {...cell('title')} />
      <TextInput
        className={styles.third}
        label="Outlet"
        list="offer-outlets"
        autoComplete="off"
        {...cell('outlet')}
      />
      <NativeSelect className={styles.sixth} label="Type of outlet" data={TYPES} {...cell('outletType')} />
      <TextInput className={styles.sixth} label="Published" placeholder="2021-09-09" {...cell('published')} />
      <div className={styles.whole}>
        <RecordField
          id={inputId(`citations.${props.at}.originId`)}
          label="It repeats"
          description="The source that it goes back to, such as the wire it prints: the two count once. Empty when it found out itself."
          type="source"
          dossierKey={props.dossierKey}
          not={[]}
          value={cited.originId === '' ? null : { id: cited.originId, label: cited.originTitle }}
          onChange={(chosen) => set({ originId: chosen?.id ?? '', originTitle: chosen?.label ?? '' })}
        />
      </div>
    </>
  )
}

function GradeFields(props: RowProps) {
  const { set, cell } = useCell(props)
  const { cited } = props
  return (
    <>
      <NativeSelect
        className={styles.third}
        label="Reliability of the source"
        data={LETTERS}
        withAsterisk
        aria-required
        {...cell('reliability')}
      />
      <NativeSelect
        className={styles.third}
        label="Credibility of what it says"
        data={DIGITS}
        withAsterisk
        aria-required
        {...cell('credibility')}
      />
      <NativeSelect className={styles.third} label="How it was checked" data={CHECKED} {...cell('checked')} />
      <TextInput
        className={styles.half}
        label="Note on the check"
        placeholder="page seen; the figure is in the third paragraph"
        {...cell('checkNote')}
      />
      <div className={styles.tick}>
        <Checkbox
          label="Primary source"
          checked={cited.primary}
          onChange={(change) => set({ primary: change.currentTarget.checked })}
        />
      </div>
      <Textarea className={styles.whole} label="Quote" autosize minRows={1} {...cell('quote')} />
    </>
  )
}

/** Who says so, how reliable they are, how credible what they say is, and whether somebody looked. */
export function CitationSection({ form, choices }: { form: Form; choices: FormChoices }) {
  const { citations } = form.values
  return (
    <fieldset className={styles.section}>
      <legend>Sources</legend>
      <Offers id="offer-outlets" values={choices.outlets} />
      <Rows
        count={citations.length}
        addWords="Add a source"
        onAdd={() => form.addRow('citations', newCitationRow())}
      >
        {citations.map((cited, at) => (
          <RowFrame
            key={cited.row}
            name={`Source ${at + 1}`}
            onRemove={() => form.removeRow('citations', at)}
          >
            <SourceFields form={form} dossierKey={choices.key} at={at} cited={cited} />
            <GradeFields form={form} dossierKey={choices.key} at={at} cited={cited} />
          </RowFrame>
        ))}
      </Rows>
    </fieldset>
  )
}
