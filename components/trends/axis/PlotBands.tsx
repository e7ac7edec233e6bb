'use client'

import { use } from 'react'
import { usePlotArea } from 'recharts'
import { standingLook } from '@/components/drift/marks'
import { PanelContext } from '@/components/trends/frame/panel-context'
import { dateInWords } from '@/components/ui/dates'
import type { ClaimBandsAnswer } from '@/lib/trends/contract'
import { partInSteps } from '@/lib/trends/rules/axis-lines'
import type { Step } from '@/lib/trends/rules/steps'

type Claim = ClaimBandsAnswer['claims'][number]
/** A claim with its standings; `name` is its ref without the dossier's key. */
export type DrawnBands = Pick<Claim, 'ref' | 'statement' | 'bands'> & { name: string }

/** Of one row and of the names of the years, in px. */
const [row, axis, ground] = [17, 22, 6]
/** Of a letter, in px, and of the least band that has room for its word. */
const letter = 6.2

/** What the rows take under a chart, in px. */
export const bandsHeight = (count: number): number => (count === 0 ? 0 : count * row + ground)

type Props = { bands: readonly DrawnBands[]; starts: readonly string[]; step: Step }

/** Claims as bands under the axis of a chart, on the same axis: how each stood when. */
export function PlotBands({ bands, starts, step }: Props) {
  const plot = usePlotArea()
  const room = use(PanelContext)
  if (!plot || bands.length === 0) return null
  const top = plot.y + plot.height + axis + ground
  return (
    <g role="list" aria-label="Standing of the picked claims">
      {bands.map(({ ref, name, statement, bands: stood }, at) => {
        const y = top + at * row
        const said = stood.map(
          ({ standing, from, to }) =>
            `${standingLook(standing).word.toLowerCase()} ${dateInWords(from)} – ${dateInWords(to)}`,
        )
        return (
          <g key={ref} role="listitem">
            <a href={room?.claimHref(ref)} aria-label={`${ref}: ${said.join(', ') || 'untested'}`}>
              <title>{statement}</title>
              <text x={plot.x - 4} y={y + 10} fontSize={11} textAnchor="end" fill="var(--ink)">
                {name}
              </text>
            </a>
            {stood.map(({ id, standing, from, to }) => {
              const part = partInSteps({ from, to }, starts, step)
              if (!part) return null
              const { tone, word } = standingLook(standing)
              const width = part.width * plot.width
              return (
                <g key={id} data-band={standing} aria-hidden="true">
                  <rect
                    x={plot.x + part.at * plot.width}
                    y={y}
                    width={Math.max(1, width)}
                    height={13}
                    rx={2}
                    fill={`var(--${tone}-tint)`}
                    stroke={`var(--${tone})`}
                  />
                  {width > word.length * letter + 8 ? (
                    <text
                      x={plot.x + part.at * plot.width + 4}
                      y={y + 10}
                      fontSize={10.5}
                      fill={`var(--${tone}-ink)`}
                    >
                      {word}
                    </text>
                  ) : null}
                </g>
              )
            })}
          </g>
        )
      })}
    </g>
  )
}
