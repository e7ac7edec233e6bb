'use client'

import { use, useState, type RefObject } from 'react'
import { toast } from '@/components/ui/toast'
import type { FilePanel } from '@/lib/trends/rules/panels'
import { PanelContext } from './panel-context'
import type { SheetWords } from './sheet'

type Said = Pick<SheetWords, 'title' | 'subtitle' | 'notes' | 'source'>

const today = () => new Date().toISOString().slice(0, 10)

async function refusalIn(response: Response): Promise<string> {
  const said = (await response.json().catch(() => null)) as { message?: string } | null
  return said?.message ?? 'The server did not answer. Try again in a moment.'
}

/** Says that a file is there, and where its manifest is. */
function FileTaken({ name, manifest }: { name: string; manifest: string }) {
  return (
    <>
      {name} is taken.{' '}
      <a href={manifest} download={`${name}.manifest.json`}>
        Its manifest
      </a>
    </>
  )
}

/** Takes a panel out of the page: its numbers from the server, its drawing as it stands here. `busy` says which is on its way. */
export function useTaking(panel: string, drawing: RefObject<HTMLElement | null>, said: Said) {
  const room = use(PanelContext)
  const [busy, setBusy] = useState<'csv' | 'svg' | 'png' | null>(null)
  const attempt = async (what: 'csv' | 'svg' | 'png', take: () => Promise<void>) => {
    setBusy(what)
    try {
      await take()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      void toast({ tone: 'failed', title: 'Nothing was taken.', message })
    }
    setBusy(null)
  }
  const nameOf = (ending: string) => {
    const marked = room!.marking === 'CLEAR' ? '' : `-TLP-${room!.marking.replace('+', '-')}`
    return `${room!.dossierKey}-${panel}-${today()}${marked}.${ending}`
  }
  const draw = async (what: 'svg' | 'png') => {
    const { handOver, pictureOf, sheetOf } = await import('./take-drawing')
    const link = `${window.location.origin}${room!.roomHref(panel)}`
    const words = { ...said, day: today(), link, marking: room!.marking }
    const sheet = sheetOf(drawing.current!, words)
    const blob =
      what === 'png'
        ? await pictureOf(sheet)
        : new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${sheet.markup}`], { type: 'image/svg+xml' })
    handOver(blob, nameOf(what))
  }
  return {
    busy,
    takeDrawing: (what: 'svg' | 'png') => attempt(what, () => draw(what)),
    takeFile: () =>
      attempt('csv', async () => {
        const [response, { handOver }] = await Promise.all([
          fetch(room!.fileHref(panel as FilePanel), { cache: 'no-store' }),
          import('./take-drawing'),
        ])
        if (!response.ok) throw new Error(await refusalIn(response))
        const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
        handOver(await response.blob(), name ?? nameOf('csv'))
        const manifest = `/api/v1/dossiers/${room!.dossierKey}/exports/${response.headers.get('x-export-id')}`
        void toast({ tone: 'done', message: <FileTaken name={name ?? nameOf('csv')} manifest={manifest} /> })
      }),
  }
}
