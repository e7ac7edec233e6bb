'use client'

import type { ReactNode } from 'react'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { FormValues } from '@/components/log/form/values'
import { inputId } from '@/components/log/form/input'
import type { Form } from '@/components/log/form/useForm'

type PlainName = {
  [Name in keyof FormValues]: FormValues[Name] extends string ? Name : never
}[keyof FormValues]

export type FieldProps = {
  form: Form
  name: PlainName
  label: string
  description?: ReactNode
  required?: boolean
  placeholder?: string
  list?: string
  className?: string
}

/** A line of text of the form with its error beneath it. */
export function TextField({ form, name, required, ...rest }: FieldProps) {
  return (
    <TextInput
      {...rest}
      id={inputId(name)}
      value={form.values[name]}
      error={form.errorOf(name)}
      withAsterisk={required}
      aria-required={required}
      autoComplete="off"
      onChange={(change) => form.set({ [name]: change.currentTarget.value })}
    />
  )
}

/** A longer text of the form. */
export function LongField({ form, name, list: _, required: __, ...rest }: FieldProps) {
  return (
    <Textarea
      {...rest}
      id={inputId(name)}
      autosize
      minRows={3}
      maxRows={16}
      value={form.values[name]}
      error={form.errorOf(name)}
      onChange={(change) => form.set({ [name]: change.currentTarget.value })}
    />
  )
}

export type Option = { value: string; label: string }

/** One of a closed list. */
export function ChoiceField({
  form,
  name,
  options,
  list: _,
  required,
  placeholder: __,
  ...rest
}: FieldProps & { options: Option[] }) {
  return (
    <NativeSelect
      {...rest}
      id={inputId(name)}
      data={options}
      value={form.values[name]}
      error={form.errorOf(name)}
      withAsterisk={required}
      aria-required={required}
      onChange={(change) => form.set({ [name]: change.currentTarget.value })}
    />
  )
}

/** What a text field may be filled with, offered by the browser while typing. */
export function Offers({ id, values }: { id: string; values: readonly (string | Option)[] }) {
  return (
    <datalist id={id}>
      {values.map((each) =>
        typeof each === 'string' ? (
          <option key={each} value={each} />
        ) : (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ),
      )}
    </datalist>
  )
}

/** Options of a list of codes with labels. */
export function optionsOf(list: readonly { code: string; label: string }[]): Option[] {
  return list.map(({ code, label }) => ({ value: code, label }))
}
