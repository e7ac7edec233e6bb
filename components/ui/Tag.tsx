import type { ReactNode } from 'react'
import { ShapeMark } from '@/components/ui/ShapeMark'
import type { Shape, Tone } from '@/components/ui/tones'
import styles from './Tag.module.css'

export type TagProps = {
  tone: Tone
  shape?: Shape
  /** The word; always there, so that neither colour nor shape has to be known. */
  children: ReactNode
  /** `plain`: shape and word on the page. `tinted`: on the tone's ground, for tables and headings that need an anchor. */
  look?: 'plain' | 'tinted'
  title?: string
}

/** Shape, colour and word of a tone together. */
export function Tag({ tone, shape, children, look = 'plain', title }: TagProps) {
  return (
    <span
      className={styles.tag}
      data-look={look}
      data-tone={tone}
      title={title}
      style={{ '--tag': `var(--${tone}-ink)`, '--tag-tint': `var(--${tone}-tint)` }}
    >
      <ShapeMark tone={tone} shape={shape} size={9} />
      {children}
    </span>
  )
}
