'use client'

import { useState } from 'react'
import { Button } from '@mantine/core'
import { callApi } from '@/components/log/call'
import { dateInWords, timeInWords } from '@/components/ui/dates'
import { checkSaid } from '@/lib/audit/rules/chain'
import styles from './Audit.module.css'

type Found = { isSound: boolean; said: string; hash: string | null }

const inWords = (at: string) => `${dateInWords(at.slice(0, 10))}, ${timeInWords(at)}`

/** Has every entry compared with its seal, and says what was found. */
export function CheckChain({ dossierKey }: { dossierKey: string }) {
  const [found, setFound] = useState<Found | null>(null)
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    const asked = await callApi((api) => api.audit.getChainCheck({ key: dossierKey }))
    setBusy(false)
    setFound(
      asked.ok
        ? {
            isSound: asked.value.fault === null,
            said: checkSaid(asked.value, inWords),
            hash: asked.value.fault ? null : (asked.value.last?.hash ?? null),
          }
        : { isSound: false, said: asked.refusal.message, hash: null },
    )
  }
  return (
    <>
      <p data-screen-only>
        <Button variant="default" loading={busy} onClick={() => void check()}>
          Check the chain
        </Button>
      </p>
      <div role="status">
        {found ? (
          <p className={styles.found} data-tone={found.isSound ? 'sound' : 'failed'}>
            {found.said}
            {found.hash ? (
              <>
                {' '}
                Its last seal is <code>{found.hash}</code>: kept elsewhere, it proves later that nothing was
                cut off the end.
              </>
            ) : null}
          </p>
        ) : null}
      </div>
    </>
  )
}
