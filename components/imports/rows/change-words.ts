import { FIELD_NAMES, linesOf } from '@/components/log/record/history'

/** A field of a change by name, and what it says now and would say, in lines. */
export function changeWords(
  { field, from, to }: { field: string; from: unknown; to: unknown },
  kinds: readonly { code: string; label: string }[],
): { name: string; from: string[]; to: string[] } {
  const [was, is] = [from, to].map((value) => linesOf(field, value ?? (Array.isArray(to) ? [] : null), kinds))
  return {
    name: FIELD_NAMES[field] ?? field,
    from: was!.filter((line) => !is!.includes(line)),
    to: is!.filter((line) => !was!.includes(line)),
  }
}
