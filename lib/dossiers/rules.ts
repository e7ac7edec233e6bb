/** Without a setting a claim that nothing has tested for a year is called out. */
const USUAL_DAYS = 365

/** After how many days without a test a claim is called out, as the dossier is set; null for never. */
export function untestedDaysOf(settings: Record<string, unknown>): number | null {
  const days = settings['untestedDays']
  if (days === null) return null
  return typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : USUAL_DAYS
}
