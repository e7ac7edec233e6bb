/** The errors of a form after typing: those of the fields that changed are gone until it is saved again. */
export function stillWrong<T extends object>(
  errors: Partial<Record<keyof T, string>>,
  before: T,
  after: T,
): Partial<Record<keyof T, string>> {
  const kept = Object.entries(errors).filter(
    ([field]) => before[field as keyof T] === after[field as keyof T],
  )
  return Object.fromEntries(kept) as Partial<Record<keyof T, string>>
}
