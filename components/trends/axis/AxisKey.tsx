'use client'

import { Button } from '@mantine/core'
import { use } from 'react'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { ShapeMark } from '@/components/ui/ShapeMark'
import { wiresSaid } from '@/lib/trends/rules/axis-lines'
import { isTimePanel } from '@/lib/trends/rules/panels'
import styles from './AxisKey.module.css'
import { lineLook } from './line-look'

/**
 * How many tripwires are drawn over a panel's axis of time and, opened, what each waits for, leading to its claim; `→` stands with what lies beyond
 * the axis. Nothing on other panels.
 */
export function AxisKey({ panel }: { panel: string }) {
  const room = use(PanelContext)
  if (!room || !isTimePanel(panel)) return null
  const { lines, axis, claimHref } = room
  const { failed, left, retry } = lines
  const wires = lines.all.filter(({ kind }) => kind === 'tripwire')
  if (failed)
    return (
      <p className={styles.key} data-screen-only>
        The tripwires could not be fetched; their lines are missing.{' '}
        <Button size="compact-xs" variant="default" onClick={retry}>
          Try again
        </Button>
      </p>
    )
  if (wires.length === 0) return null
  // The axis of figures ends with the last of them.
  const hasOwnAxis = panel === 'figures' || panel === 'money'
  return (
    <details className={styles.key}>
      <summary>{wiresSaid(wires, hasOwnAxis ? null : axis)}</summary>
      <ul aria-label="Tripwires on this axis">
        {wires.map((line) => (
          <li key={line.id}>
            <ShapeMark {...lineLook(line).mark!} size={10} />
            <a href={claimHref(line.claim!)}>{line.words}</a>
            {!hasOwnAxis && line.on > axis.to ? ' →' : ''}
          </li>
        ))}
      </ul>
      {left > 0 ? <p>{`${left} more stand with their claims.`}</p> : null}
    </details>
  )
}
