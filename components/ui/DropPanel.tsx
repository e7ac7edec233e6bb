'use client'

import { useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import styles from './DropPanel.module.css'

export type DropPanelProps = {
  /** Inside of the button that opens the panel. */
  button: ReactNode
  /** Name of the button where its inside is not words. */
  buttonLabel?: string
  buttonClass?: string
  buttonTitle?: string
  /** Name of the panel. */
  label: string
  /** Which edge of the button the panel keeps to. */
  align?: 'start' | 'end'
  /** In px. */
  width?: number
  /** The panel's inside; made when it opens. A function gets `close`. What has `data-autofocus` gets the focus. */
  children: ReactNode | ((close: () => void) => ReactNode)
}

/**
 * A button with a small panel under it, on the browser's own popover: closes on Escape and on a press outside, stands above everything
 * and costs no code. For choices of a list use Mantine's Menu or Select.
 */
export function DropPanel(props: DropPanelProps) {
  const {
    button,
    buttonLabel,
    buttonClass,
    buttonTitle,
    label,
    align = 'start',
    width = 280,
    children,
  } = props
  const id = useId()
  const anchor = `--drop-${id.replace(/\W/g, '')}`
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        type="button"
        className={buttonClass}
        aria-label={buttonLabel}
        title={buttonTitle}
        aria-expanded={open}
        popoverTarget={id}
        style={{ anchorName: anchor }}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.panel}
        data-align={align}
        style={{ '--panel-width': `${width}px`, positionAnchor: anchor }}
        onBeforeToggle={(toggle) => setOpen(toggle.newState === 'open')}
        onToggle={(toggle) => {
          if (toggle.newState === 'open')
            panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
        }}
      >
        {open ? (typeof children === 'function' ? children(close) : children) : null}
      </div>
    </>
  )
}
