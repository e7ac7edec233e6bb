'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { callApi } from '@/components/log/call'

type Ask = Parameters<typeof callApi>[0]

/**
 * Orders something for an import and shows the page anew; a refusal is kept to be shown beside what was decided. What is a job leads to
 * `home`, the address without a step: there the page shows how far the import is, whoever tells it first that the job is done.
 */
export function useOrder(home?: string) {
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const order = async (ask: Ask): Promise<boolean> => {
    setBusy(true)
    const asked = await callApi(ask)
    setBusy(false)
    setProblem(
      asked.ok
        ? null
        : [asked.refusal.message, ...asked.refusal.issues.map(({ message }) => message)]
            .filter((said, at, all) => all.indexOf(said) === at)
            .join(' '),
    )
    if (asked.ok && home) router.replace(home)
    if (asked.ok) router.refresh()
    return asked.ok
  }
  return { order, problem, busy }
}
