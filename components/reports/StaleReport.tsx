'use client'

import { Button } from '@mantine/core'
import { TableFrame } from '@/components/ui/TableFrame'
import type { ReportDraft } from './draft'

type Version = ReportDraft & { version: number }
type Props = { stale: { yours: unknown; theirs: unknown }; onReplace(version: number): void }

const labels: Record<keyof ReportDraft['settings'], string> = {
  baselineId: 'Measured against',
  world: 'The world as of',
  known: 'With what was known on',
  claims: 'Claims',
  chart: 'Chart',
  notes: 'Notes',
}

/** A setting in words; the empty date is the day of reading. */
function said(name: string, value: ReportDraft['settings'][keyof ReportDraft['settings']]): string {
  if (value === null) return name === 'chart' ? 'no chart' : 'the day of reading'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(' ¶ ')
  const named = value.type === 'figures' ? [value.metric, ...value.series] : value.kinds
  return [value.type === 'figures' ? 'figures' : 'developments per quarter', ...named].join(', ')
}

/** Somebody saved first: both versions side by side, and the choice. */
export function StaleReport({ stale, onReplace }: Props) {
  const yours = stale.yours as ReportDraft
  const theirs = stale.theirs as Version
  const rows = [
    ['Title', yours.title, theirs.title],
    ['Marking', yours.marking, theirs.marking],
    ...(Object.keys(labels) as (keyof typeof labels)[]).map((name) => [
      labels[name],
      said(name, yours.settings[name]),
      said(name, theirs.settings[name]),
    ]),
  ].filter(([, mine, other]) => mine !== other)
  return (
    <>
      <TableFrame caption="Where the two versions differ">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Yours</th>
            <th scope="col">Saved meanwhile</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, mine, other]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{mine}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <div>
        <Button variant="default" onClick={() => onReplace(theirs.version)}>
          Save mine over it
        </Button>
      </div>
    </>
  )
}
