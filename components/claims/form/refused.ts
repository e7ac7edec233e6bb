import type { FormError } from '@/components/ui/FormErrors'
import type { ReadRefusal } from '@/lib/api/refusal'
import type { ClaimDraft, DraftErrors } from './fields'

const FIELDS = new Set<string>([
  'statement',
  'type',
  'role',
  'horizon',
  'likelihood',
  'weight',
  'confirms',
  'falsifier',
] satisfies (keyof ClaimDraft)[])

/** What the API refused, beside the fields it names. */
export function errorsOfRefusal({ issues }: ReadRefusal): DraftErrors {
  const errors: DraftErrors = {}
  for (const { field, message } of issues) {
    const name = field.split('.')[0] ?? ''
    if (FIELDS.has(name)) errors[name as keyof ClaimDraft] ??= message
  }
  return errors
}

/** The same as a list over the form; a refusal that names no field stands alone. */
export function listOfErrors(errors: DraftErrors, refusal: ReadRefusal | null): FormError[] {
  const named = Object.entries(errors).map(([field, message]) => ({ message, inputId: `claim-${field}` }))
  if (named.length > 0 || !refusal) return named
  const first = refusal.issues[0]
  return [{ message: first?.message ?? refusal.message }]
}
