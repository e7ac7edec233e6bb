'use client'

import { ActionIcon, Button } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react'
import { movedView, viewParam, zoomMost, type MapView } from '@/lib/trends/rules/map-view'
import styles from './Map.module.css'

type Props = { view: MapView; home: MapView; onView(view: MapView): void }

/** Closer, further, aside, and back to the view that holds most places. */
export function MapControls({ view, home, onView }: Props) {
  const moves = [
    { label: 'Closer', icon: IconPlus, to: movedView(view, 0, 0, 1), off: view.zoom >= zoomMost },
    { label: 'Further away', icon: IconMinus, to: movedView(view, 0, 0, -1), off: view.zoom <= 0 },
    { label: 'West', icon: IconArrowLeft, to: movedView(view, -0.33, 0), off: false },
    { label: 'East', icon: IconArrowRight, to: movedView(view, 0.33, 0), off: false },
    { label: 'North', icon: IconArrowUp, to: movedView(view, 0, -0.33), off: false },
    { label: 'South', icon: IconArrowDown, to: movedView(view, 0, 0.33), off: false },
  ]
  return (
    <div className={styles.bar} role="group" aria-label="What the map looks at" data-screen-only>
      {moves.map(({ label, icon: Icon, to, off }) => (
        <ActionIcon
          key={label}
          variant="default"
          aria-label={label}
          title={label}
          disabled={off}
          onClick={() => onView(to)}
        >
          <Icon size={16} aria-hidden="true" />
        </ActionIcon>
      ))}
      {viewParam(view) === viewParam(home) ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => onView(home)}>
          Most places
        </Button>
      )}
    </div>
  )
}
