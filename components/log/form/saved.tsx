'use client'

import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { toast } from '@/components/ui/toast'
import type { Receipt } from '@/lib/developments/contract'

/** Says what was logged, and offers to take it back: retracted with a reason, since the log forgets nothing. */
export function sayLogged(dossierKey: string, { ref, title }: Receipt, refresh: () => void): void {
  const undo = async () => {
    const reason = 'logged by mistake'
    const outcome = await callApi((api) =>
      api.developments.retractDevelopment({ key: dossierKey, ref, reason }),
    )
    if (!outcome.ok) return toast({ message: outcome.refusal.message, tone: 'failed' })
    refresh()
    return toast({ message: `${ref} is retracted: ${reason}.` })
  }
  void toast({
    title: `${ref} is logged`,
    message: (
      <>
        {title}{' '}
        <Button size="compact-xs" variant="default" onClick={() => void undo()}>
          Undo
        </Button>
      </>
    ),
    tone: 'done',
  })
}
