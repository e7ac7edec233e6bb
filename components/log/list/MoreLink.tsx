'use client'

import { useTransition } from 'react'
import type { ReactNode } from 'react'
import { useRouter } from 'next/navigation'
import { Button } from '@mantine/core'

/** Adds rows below without moving the page; without JavaScript it is a link to the longer list. */
export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  return (
    <Button
      component="a"
      href={href}
      variant="default"
      loading={pending}
      onClick={(click) => {
        if (click.metaKey || click.ctrlKey || click.shiftKey) return
        click.preventDefault()
        startTransition(() => router.replace(href, { scroll: false }))
      }}
    >
      {children}
    </Button>
  )
}
