'use client'

import { use, type ReactNode } from 'react'
import { MarkContext } from './mark-context'

type Props = {
  href: string
  /** what the mark says, line by line */
  tip: string[]
  /** what opens, for those who hear it: "Open the records" */
  opens: string
  children: ReactNode
}

/** A mark of a chart that leads to what it stands for. */
export function MarkLink({ href, tip, opens, children }: Props) {
  const entry = use(MarkContext)
  return (
    <a
      href={href}
      data-mark={href}
      data-tip={tip.join('\n')}
      aria-label={`${tip.join(', ')}. ${opens}`}
      tabIndex={href === entry ? 0 : -1}
    >
      {children}
    </a>
  )
}
