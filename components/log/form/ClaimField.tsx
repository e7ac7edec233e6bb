'use client'

import { Select } from '@mantine/core'
import type { ClaimChoice } from '@/components/log/form/choices'

export type ClaimFieldProps = {
  id: string
  claims: ClaimChoice[]
  value: string
  error?: string
  onChange: (ref: string) => void
}

/** A statement of up to so many characters can be read in the field itself. */
const SHORT = 80

/** Chooses a claim by its number or by words of what it says. */
export function ClaimField({ id, claims, value, error, onChange }: ClaimFieldProps) {
  const statement = claims.find(({ ref }) => ref === value)?.statement
  return (
    <Select
      id={id}
      label="Claim"
      placeholder="Its number, or words of what it says"
      searchable
      clearable
      data={claims.map(({ ref, statement: says }) => ({ value: ref, label: `${ref} ${says}` }))}
      value={value === '' ? null : value}
      description={statement && statement.length > SHORT ? statement : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      maxDropdownHeight={300}
      nothingFoundMessage="No claim has these words."
      comboboxProps={{ position: 'bottom-start' }}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
