import { callApi } from '@/components/log/call'
import type { FormChoices } from '@/components/log/form/choices'
import { readForm } from '@/components/log/form/input'
import type { FormValues } from '@/components/log/form/values'
import { toast } from '@/components/ui/toast'
import { citing } from '@/lib/developments/rules/writing'

/** Adds the sources that were typed to a record that is there. Gives what is wrong, or null when they are added. */
export async function citeInstead(
  values: FormValues,
  choices: FormChoices,
  ref: string,
): Promise<string | null> {
  const { input, issues } = readForm(values, choices)
  const wrong = issues.find(({ field }) => field.startsWith('citations'))
  if (wrong) return wrong.message
  const given = citing.safeParse({ key: choices.key, ref, citations: input['citations'] })
  if (!given.success)
    return `To add it to ${ref}, it needs a source with a grade: an address and a pair such as B2.`
  const outcome = await callApi((api) => api.developments.citeDevelopment(given.data))
  if (!outcome.ok) return outcome.refusal.message
  void toast({ message: `${ref} has it as another source now.`, tone: 'done' })
  return null
}
