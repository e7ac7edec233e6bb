import type { ReactNode } from 'react'
import { TONE_SHAPES } from '@/components/ui/tones'
import type { Shape, Tone } from '@/components/ui/tones'

/** Drawn on a 12 x 12 field with equal optical weight; `hatched` and `struck` are read by their inside. */
const DRAWINGS: Record<Shape, ReactNode> = {
  up: <path d="M6 1.6 11.1 10.4H.9Z" fill="currentColor" />,
  down: <path d="M6 10.4.9 1.6h10.2Z" fill="currentColor" />,
  diamond: <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2Z" fill="currentColor" />
    </>
  ),
  hatched: <path d="M6 .9 11.1 6 6 11.1.9 6ZM4 8l4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  struck: (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="M2.8 9.2 9.2 2.8" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  dot: <circle cx="6" cy="6" r="2.4" fill="currentColor" />,
  ring: <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  square: <rect x="1.6" y="1.6" width="8.8" height="8.8" rx="1" fill="currentColor" />,
  'up-open': (
    <path
      d="M6 2.4 10.4 10H1.6Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinejoin="round"
    />
  ),
  'down-open': (
    <path d="M6 9.6 1.6 2h8.8Z" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
  ),
  'bow-tie': <path d="M1 2.4v7.2L6 6Zm10 0v7.2L6 6Z" fill="currentColor" />,
  chevrons: (
    <path
      d="m1.6 1.6 4.2 4.4-4.2 4.4M6.2 1.6l4.2 4.4-4.2 4.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
    />
  ),
  'diamond-open': (
    <path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
  ),
  check: <path d="m1.4 6.4 3.2 3.4 6-7.6" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  cross: <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  dash: <path d="M1.4 6h9.2" stroke="currentColor" strokeWidth="1.9" />,
  dotted: (
    <circle
      cx="6"
      cy="6"
      r="4.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="1.7 1.76"
    />
  ),
  disc: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  box: <rect x="2" y="2" width="8" height="8" rx="1" fill="none" stroke="currentColor" strokeWidth="1.4" />,
}

export type ShapeMarkProps = {
  tone: Tone
  /** Replaces the tone's own shape, for example `box` for "not tested". */
  shape?: Shape
  /** Side in px; 10 stands well beside 13 px text. */
  size?: number
  /** Said to screen readers; leave it out where the word stands beside the mark. */
  label?: string
  className?: string
}

/** A tone's shape in its colour. */
export function ShapeMark({ tone, shape, size = 10, label, className }: ShapeMarkProps) {
  return (
    <svg
      data-mark
      viewBox="0 0 12 12"
      width={size}
      height={size}
      className={className}
      style={{ color: `var(--${tone})`, flex: 'none' }}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
    >
      {DRAWINGS[shape ?? TONE_SHAPES[tone]]}
    </svg>
  )
}
