import { callApi } from '@/components/log/call'
import { many } from '@/components/log/words'
import { toast } from '@/components/ui/toast'

const nameOf = (dossierKey: string) => `plumbline.bulk.${dossierKey}`

/** The last bulk edit of this tab that can be taken back. */
export function lastBulk(dossierKey: string): string | null {
  return sessionStorage.getItem(nameOf(dossierKey))
}

/** Remembers a bulk edit, or that there is none to take back. */
export function rememberBulk(dossierKey: string, id: string | null): void {
  if (id) sessionStorage.setItem(nameOf(dossierKey), id)
  else sessionStorage.removeItem(nameOf(dossierKey))
}

/** "BLR-D-0042 (Lead edited it on 2026-01-02.)" for the first few. */
export const leftAlone = (skips: readonly { ref: string; why: string }[], all: number): string => {
  const said = skips.slice(0, 5).map(({ ref, why }) => `${ref} (${why})`)
  return [...said, ...(all > said.length ? [`and ${all - said.length} more`] : [])].join(', ')
}

/** Takes a bulk edit back and says what came of it. */
export async function takeBack(dossierKey: string, bulkEditId: string): Promise<void> {
  const outcome = await callApi((api) => api.bulk.undoBulkEdit({ key: dossierKey, bulkEditId }))
  if (!outcome.ok) return toast({ message: outcome.refusal.message, tone: 'failed' })
  rememberBulk(dossierKey, null)
  const { changed, skipped, skips } = outcome.value
  const done = `${many(changed, 'development')} ${changed === 1 ? 'is' : 'are'} as before.`
  if (skipped === 0) return toast({ message: done, tone: 'done' })
  return toast({
    title: done,
    message: `Edited since and left as they are: ${leftAlone(skips, skipped)}.`,
    tone: 'failed',
  })
}
