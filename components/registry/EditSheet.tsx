'use client'

import { useState } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import styles from '@/components/claims/form/ClaimForm.module.css'
import type { Outcome } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { differences, said, type Field, type Values } from './fields'
import own from './Registry.module.css'

export type EditSheetProps = {
  /** names the draft that is kept in this browser */
  name: string
  title: string
  fields: readonly Field[]
  first: Values
  version: number
  verb?: string
  /** what stands under the fields */
  children?: React.ReactNode
  onClose: () => void
  /** Saves; a refusal is shown with what was typed. Problems found beforehand come as issues. */
  onSave: (values: Values, version: number) => Promise<Outcome<unknown>>
  onSaved: () => void
}

type Theirs = { version: number } & Record<string, unknown>

/** Both versions where somebody else saved first; each field of theirs can be taken over. */
function Versions({
  fields,
  yours,
  theirs,
  onTake,
}: {
  fields: readonly Field[]
  yours: Values
  theirs: Theirs
  onTake: (next: Values) => void
}) {
  const found = differences(fields, yours, theirs)
  return (
    <section className={styles.versions} aria-label="Two versions">
      <p>
        Somebody changed this while you were editing it. Take over what should stay theirs, then save again.
      </p>
      {found.length === 0 ? <p>Both versions say the same now.</p> : null}
      {found.map(({ name, label, yours: mine, theirs: other }) => (
        <dl key={name} className={styles.version}>
          <dt className={styles.versionName}>{label}</dt>
          <dd>
            <button
              type="button"
              className={styles.plain}
              onClick={() => onTake({ ...yours, [name]: other })}
            >
              Take theirs
            </button>
          </dd>
          <dt>Yours</dt>
          <dd>{mine || 'nothing'}</dd>
          <dt>Theirs</dt>
          <dd>{other || 'nothing'}</dd>
        </dl>
      ))}
    </section>
  )
}

function FieldInput({
  field,
  value,
  error,
  onChange,
}: {
  field: Field
  value: string
  error: string | undefined
  onChange: (value: string) => void
}) {
  const { name, label, hint, kind = 'text', choices, most } = field
  const shared = {
    id: `edit-${name}`,
    label,
    description: hint,
    error,
    className: field.half ? own.half : own.whole,
  }
  if (kind === 'choice')
    return (
      <NativeSelect
        {...shared}
        data={choices ?? []}
        value={value}
        onChange={(change) => onChange(change.currentTarget.value)}
      />
    )
  if (kind === 'text')
    return (
      <TextInput
        {...shared}
        maxLength={most}
        autoComplete="off"
        value={value}
        onChange={(change) => onChange(change.currentTarget.value)}
      />
    )
  return (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={most}
      value={value}
      onChange={(change) => onChange(change.currentTarget.value)}
    />
  )
}

function useEdit({ name, first, fields, version, onSave, onSaved, onClose }: EditSheetProps) {
  const { draft, kept, change, discard, forget } = useDraft<Values>(name, first)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [other, setOther] = useState<string | null>(null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    const outcome = await onSave(draft, theirs?.version ?? version)
    setBusy(false)
    if (outcome.ok) {
      forget()
      onSaved()
      return onClose()
    }
    const { issues, message, stale } = outcome.refusal
    const known = issues.map(({ field, message: what }) => [field.split('.')[0] ?? '', what] as const)
    const named = known.filter(([field]) => fields.some((each) => each.name === field))
    setErrors(Object.fromEntries(named))
    setTheirs(stale ? (stale.theirs as Theirs) : null)
    setOther(named.length > 0 || stale ? null : message)
  }
  const list: FormError[] = [
    ...Object.entries(errors).map(([field, message]) => ({ message, inputId: `edit-${field}` })),
    ...(other ? [{ message: other }] : []),
  ]
  return { draft, kept, change, discard, errors, list, theirs, busy, save }
}

/** A sheet that edits a record of plain fields: its draft is kept in the browser, and a stale save shows both versions. */
export function EditSheet(props: EditSheetProps) {
  const { title, fields, verb = 'Save', children, onClose } = props
  const { draft, kept, change, discard, errors, list, theirs, busy, save } = useEdit(props)
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      place="right"
      width={540}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          {verb}
        </SheetFoot>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        <FormErrors errors={list} />
        <KeptNotice kept={kept} onDiscard={discard} />
        {theirs ? <Versions fields={fields} yours={draft} theirs={theirs} onTake={change} /> : null}
        <div className={own.fields}>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={field}
              value={said(draft[field.name])}
              error={errors[field.name]}
              onChange={(value) => change({ ...draft, [field.name]: value })}
            />
          ))}
        </div>
        {children}
        <button type="submit" className="visually-hidden" tabIndex={-1}>
          {verb}
        </button>
      </form>
    </Sheet>
  )
}
