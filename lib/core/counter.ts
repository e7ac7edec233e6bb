import 'server-only'
import type { Act } from './gate'

/**
 * Takes the next numbers of a dossier's counter ('claim', 'development') and gives the first of them. The counter's row stays locked
 * until the transaction ends, so a number is used once and one that is undone leaves no gap.
 */
export async function takeNumbers({ tx, dossier }: Act, name: string, howMany = 1): Promise<number> {
  const [row] = await tx.$queryRaw<{ value: number }[]>`
    INSERT INTO counters (dossier_id, name, value) VALUES (${dossier.id}::uuid, ${name}, ${howMany})
    ON CONFLICT (dossier_id, name) DO UPDATE SET value = counters.value + excluded.value RETURNING value`
  return row!.value - howMany + 1
}
