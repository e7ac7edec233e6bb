'use client'

import { relationLook, standingLook } from '@/components/drift/marks'
import { TimeRow, TimeRows } from '@/components/trends/axis/TimeRows'
import { MarkLink } from '@/components/trends/MarkLink'
import { NoteRow } from '@/components/trends/notes/NoteRow'
import { MarkWalk } from '@/components/trends/MarkWalk'
import { dateInWords } from '@/components/ui/dates'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { ClaimBandsAnswer } from '@/lib/trends/contract'
import { partOf, placeOf, type Span } from '@/lib/trends/rules/time-axis'
import styles from './Claims.module.css'

export type DrawnClaim = ClaimBandsAnswer['claims'][number]

type Props = {
  label: string
  claims: DrawnClaim[]
  span: Span
  picked: { from: string | null; to: string | null }
  isPicked(ref: string): boolean
  isAnyPicked: boolean
  /** whether a development fits what is picked */
  isIn(development: string): boolean
  onPick(ref: string): void
  claimHref(ref: string): string
  /** the record of a development, with the claim as the view it came from */
  bearingHref(development: string, claim: string): string
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`
const height = 30

function Bands({ claim, span, claimHref }: { claim: DrawnClaim; span: Span; claimHref: string }) {
  return claim.bands.map(({ id, standing, from, to }) => {
    const part = partOf({ from, to }, span)
    if (!part) return null
    const { tone, word } = standingLook(standing)
    const tip = [`${claim.ref}: ${word.toLowerCase()}`, `${dateInWords(from)} – ${dateInWords(to)}`]
    return (
      <g key={id}>
        <MarkLink href={`${claimHref}#${id}`} tip={tip} opens="Open the claim">
          <title>{tip.join(', ')}</title>
          <rect
            data-drawn
            x={percent(part.at)}
            y={14}
            width={percent(part.width)}
            height={13}
            rx={2}
            fill={`var(--${tone}-tint)`}
            stroke={`var(--${tone})`}
          />
        </MarkLink>
        {part.width > 0.11 ? (
          // Beside the link, which has said it already.
          <text className={styles.word} x={percent(part.at + 0.006)} y={24} fill={`var(--${tone}-ink)`}>
            {word}
          </text>
        ) : null}
      </g>
    )
  })
}

type BearingProps = Pick<Props, 'span' | 'isIn' | 'bearingHref'> & { claim: DrawnClaim }

/** What bears on the claim, above its band: the shape of its relation where it happened. */
function Bearing({ claim, span, isIn, bearingHref }: BearingProps) {
  return claim.bearing.toReversed().map(({ ref, title, startsOn, relation }) => {
    const at = placeOf(startsOn, span)
    if (at < 0 || at > 1) return null
    const { tone, shape, word } = relationLook(relation)
    return (
      <MarkLink
        key={`${ref} ${relation}`}
        href={bearingHref(ref, claim.ref)}
        tip={[title, `${dateInWords(startsOn)}: ${word.toLowerCase()} ${claim.ref}`]}
        opens="Open the record"
      >
        <svg
          x={percent(at)}
          y={1}
          width={11}
          height={12}
          overflow="visible"
          className={styles.mark}
          data-out={!isIn(ref) || undefined}
        >
          <title>{`${title}, ${dateInWords(startsOn)}: ${word.toLowerCase()}`}</title>
          <g transform="translate(-5 0)">
            <rect data-drawn x={0} y={0} width={11} height={12} fill="transparent" />
            <ShapeMark tone={tone} shape={shape} size={10} />
          </g>
        </svg>
      </MarkLink>
    )
  })
}

/** Each claim on a row of its own: its standing as a band over the time in which it held, and over it what bore on it. */
export function ClaimBands(props: Props) {
  const { label, claims, span, picked, isPicked, isAnyPicked, onPick, claimHref, bearingHref } = props
  const within = (day: string) => day >= span.from && day <= span.to
  const hrefs = claims.flatMap(({ ref, bands, bearing }) => [
    ...bands
      .filter(({ from, to }) => partOf({ from, to }, span) !== null)
      .map(({ id }) => `${claimHref(ref)}#${id}`),
    ...bearing
      .toReversed()
      .filter(({ startsOn }) => within(startsOn))
      .map((link) => bearingHref(link.ref, ref)),
  ])
  return (
    <div className={styles.rows}>
      <MarkWalk label={label} hrefs={hrefs}>
        <TimeRows span={span} picked={picked}>
          <NoteRow panel="claims" axis={span} />
          {claims.map((claim) => (
            <TimeRow
              key={claim.ref}
              height={height}
              name={
                <button
                  type="button"
                  className={styles.name}
                  aria-pressed={isPicked(claim.ref)}
                  title={claim.statement}
                  onClick={() => onPick(claim.ref)}
                >
                  <b>{claim.ref}</b> <span>{claim.statement}</span>
                </button>
              }
            >
              <g className={styles.band} data-out={(isAnyPicked && !isPicked(claim.ref)) || undefined}>
                <Bands claim={claim} span={span} claimHref={claimHref(claim.ref)} />
                <Bearing {...props} claim={claim} />
              </g>
            </TimeRow>
          ))}
        </TimeRows>
      </MarkWalk>
    </div>
  )
}
