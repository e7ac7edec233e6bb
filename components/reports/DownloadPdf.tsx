'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { toast } from '@/components/ui/toast'

/** Fetches the PDF, saying that it is being set, and hands it to the browser; a refusal becomes a sentence instead of a page of JSON. */
export function DownloadPdf({ href, name }: { href: string; name: string }) {
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const answer = await fetch(href)
      if (!answer.ok)
        throw new Error(
          ((await answer.json()) as { message?: string }).message ?? 'The report could not be made.',
        )
      const link = document.createElement('a')
      link.href = URL.createObjectURL(await answer.blob())
      link.download =
        /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? `${name}.pdf`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    } catch (error) {
      void toast({
        title: 'No PDF',
        message:
          error instanceof TypeError ? 'The server did not answer. Try again.' : (error as Error).message,
        tone: 'failed',
      })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button onClick={() => void download()} loading={busy}>
      Download PDF
    </Button>
  )
}
