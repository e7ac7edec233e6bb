import { FIELD_NAMES, linesOf, type FieldChange } from '@/components/log/record/history'
import { dateInWords } from '@/components/ui/dates'
import type { Version } from '@/lib/developments/contract'

type KindNames = readonly { code: string; label: string }[]

/** "3, Lead, 28 Nov 2026" */
export function versionWords({ version, by, at, retracted }: Version): string {
  return [`Version ${version}`, by, dateInWords(at.slice(0, 10)), retracted ? 'retracted' : '']
    .filter(Boolean)
    .join(', ')
}

/** What is different between two versions, field by field; of lists, what only one of them has. */
export function comparedVersions(from: Version, to: Version, kinds: KindNames): FieldChange[] {
  const fields = [...new Set([...Object.keys(from.state), ...Object.keys(to.state)])]
  const changes = fields.flatMap((field): FieldChange[] => {
    const [was, is] = [from, to].map(({ state }) => linesOf(field, state[field], kinds)) as [
      string[],
      string[],
    ]
    const only = (lines: string[], others: string[]) => lines.filter((line) => !others.includes(line))
    const change = { field: FIELD_NAMES[field] ?? field, from: only(was, is), to: only(is, was) }
    return change.from.length + change.to.length > 0 ? [change] : []
  })
  if (from.retracted === to.retracted) return changes
  const said = (retracted: boolean) => [retracted ? 'Retracted' : 'In force']
  return [...changes, { field: 'State', from: said(from.retracted), to: said(to.retracted) }]
}
