'use client'

import { Button } from '@mantine/core'
import type { useCapture } from '@/components/log/capture/useCapture'
import { listed } from '@/components/log/capture/vocabulary'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Capture.module.css'

export type CaptureFootProps = {
  act: Pick<ReturnType<typeof useCapture>, 'openForm' | 'saveNow' | 'aside' | 'bringBack'>
  empty: boolean
  missing: string[]
  busy: boolean
}

/** The ways on from the line, and what it still needs. */
export function CaptureFoot({ act, empty, missing, busy }: CaptureFootProps) {
  return (
    <div className={styles.foot}>
      <Button onClick={act.openForm} variant="default" rightSection={<KeyHint keys="Enter" silent />}>
        Open the form
      </Button>
      <Button
        loading={busy}
        onClick={() => void act.saveNow()}
        rightSection={<KeyHint keys="Ctrl+Enter" silent />}
      >
        Save now
      </Button>
      <Button variant="subtle" disabled={busy} onClick={() => void act.saveNow('candidate')}>
        To the inbox
      </Button>
      {act.aside ? (
        <Button variant="subtle" onClick={act.bringBack}>
          Bring the last line back
        </Button>
      ) : null}
      <span className={styles.missing} role="status">
        {empty ? null : missing.length === 0 ? 'Complete.' : `Still needs ${listed(missing)}.`}
      </span>
    </div>
  )
}
