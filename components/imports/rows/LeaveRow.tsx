'use client'

import { useContext } from 'react'
import { Checkbox } from '@mantine/core'
import { LeftRowsContext } from './left-rows'

/** Whether a changed row changes its record. */
export function LeaveRow({ line }: { line: number }) {
  const { lines, toggle } = useContext(LeftRowsContext)
  return (
    <Checkbox
      size="xs"
      mt={4}
      label="take"
      aria-label={`Take the change of line ${line}`}
      checked={!lines.has(line)}
      onChange={() => toggle(line)}
    />
  )
}
