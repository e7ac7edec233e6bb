import type { ReadRefusal } from '@/lib/api/refusal'
import { inputId } from '@/components/log/form/input'
import type { FieldIssue } from '@/components/log/form/input'
import type { FormError } from '@/components/ui/FormErrors'

/** A development that is logged already, as the server names it. */
export type Duplicate = { ref: string; title: string }

/** What the server refused: fields, a sentence about the whole, or the record that is there already. */
export type Refused = { issues: FieldIssue[]; message: string | null; duplicate: Duplicate | null }

/** Sorts a refusal into what stands beside fields and what stands over the form. */
export function sortRefusal({ issues, message, more }: ReadRefusal): Refused {
  const { reason, ref, title } = more
  if (reason === 'duplicate' && typeof ref === 'string')
    return { issues: [], message, duplicate: { ref, title: typeof title === 'string' ? title : ref } }
  return issues.length > 0
    ? { issues, message: null, duplicate: null }
    : { issues: [], message, duplicate: null }
}

/** The lines of the summary over the form, each leading to its field. */
export function summaryOf(issues: readonly FieldIssue[], message: string | null): FormError[] {
  const named = issues.map(({ field, message: said }) => ({ message: said, inputId: inputId(field) }))
  return message === null ? named : [{ message }, ...named]
}
