'use client'

import { Button } from '@mantine/core'
import { ErrorState } from '@/components/ui/ErrorState'
import { digestOf } from '@/components/ui/digest'

export type PageErrorProps = {
  error: unknown
  retry: () => void
  /** Where else one can go from here. */
  home?: { label: string; href: string }
}

/** The inside of every `error.tsx`: a page that could not be made. */
export function PageError({
  error,
  retry,
  home = { label: 'Go to the start page', href: '/' },
}: PageErrorProps) {
  return (
    <ErrorState
      centred
      title="This page could not be made"
      safe="Nothing that was saved is lost."
      next="Try again. If it keeps happening, tell an administrator the id."
      id={digestOf(error)}
      actions={
        <>
          <Button onClick={retry}>Try again</Button>
          <Button component="a" href={home.href} variant="default">
            {home.label}
          </Button>
        </>
      }
    />
  )
}
