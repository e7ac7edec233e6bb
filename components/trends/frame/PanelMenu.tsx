'use client'

import { IconDots } from '@tabler/icons-react'
import { use } from 'react'
import { CopyButton } from '@/components/ui/CopyButton'
import { DropPanel } from '@/components/ui/DropPanel'
import { isFilePanel } from '@/lib/trends/rules/panels'
import { PanelContext } from './panel-context'
import styles from './Panel.module.css'
import type { useTaking } from './useTaking'

type Props = {
  panel: string
  title: string
  taking: ReturnType<typeof useTaking>
  /** whether there is anything drawn to take */
  canDraw: boolean
}

/** What can be made of a panel: its numbers, its drawing, its address. */
export function PanelMenu({ panel, title, taking, canDraw }: Props) {
  const room = use(PanelContext)
  if (!room) return null
  const { busy, takeFile, takeDrawing } = taking
  return (
    <DropPanel
      button={<IconDots size={18} aria-hidden="true" />}
      buttonLabel={`Take or link: ${title}`}
      buttonTitle="Take or link"
      buttonClass={styles.dots}
      label="Take or link this panel"
      align="end"
      width={250}
    >
      {(close) => (
        <div className={styles.menu} aria-busy={busy !== null}>
          {isFilePanel(panel) ? (
            <button type="button" disabled={busy !== null} onClick={() => void takeFile().then(close)}>
              Numbers as CSV
            </button>
          ) : null}
          {canDraw ? (
            <>
              <button
                type="button"
                disabled={busy !== null}
                onClick={() => void takeDrawing('svg').then(close)}
              >
                Drawing as SVG
              </button>
              <button
                type="button"
                disabled={busy !== null}
                onClick={() => void takeDrawing('png').then(close)}
              >
                Drawing as PNG
              </button>
            </>
          ) : null}
          {room.can.place ? (
            <button
              type="button"
              onClick={() => {
                close()
                room.onNote(panel)
              }}
            >
              Note on this panel…
            </button>
          ) : null}
          <a href={room.aloneHref(panel)}>This panel alone</a>
          <span className={styles.copies}>
            <CopyButton
              text={`${window.location.origin}${room.roomHref(panel)}`}
              label="Copy link to it here"
              withLabel
            />
            <CopyButton
              text={`${window.location.origin}${room.aloneHref(panel)}`}
              label="Copy link to it alone"
              withLabel
            />
          </span>
        </div>
      )}
    </DropPanel>
  )
}
