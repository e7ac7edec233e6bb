'use client'

import { digestOf } from '@/components/ui/digest'
import { ErrorState } from '@/components/ui/ErrorState'
import './globals.css'

/** Stands in for the whole document when even the layout failed, so it relies on nothing but the style sheet. */
export default function DocumentError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" data-mantine-color-scheme="light">
      <body>
        <title>Plumbline could not start this page</title>
        <main style={{ padding: '0 24px' }}>
          <ErrorState
            centred
            title="Plumbline could not start this page"
            safe="Nothing that was saved is lost."
            next="Load it again. If it keeps happening, tell an administrator the id."
            id={digestOf(error)}
            actions={
              <button type="button" onClick={retry}>
                Try again
              </button>
            }
          />
        </main>
      </body>
    </html>
  )
}
