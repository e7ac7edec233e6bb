'use client'

import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import Link from 'next/link'

export type ButtonLinkProps = {
  href: string
  children: ReactNode
  quiet?: boolean
  scroll?: boolean
  right?: ReactNode
}

/** A link that looks like a button, for pages made on the server. */
export function ButtonLink({ href, children, quiet = false, scroll = true, right }: ButtonLinkProps) {
  return (
    <Button
      component={Link}
      href={href}
      scroll={scroll}
      prefetch={false}
      variant={quiet ? 'default' : 'filled'}
      rightSection={right}
    >
      {children}
    </Button>
  )
}
