import { expect, it } from 'vitest'
import { bookmarkletFor } from '@/components/settings/bookmarklet'

it('opens the form with address, title and selection, whatever they hold', () => {
  const opened: string[] = []
  const page = {
    window: { open: (address: string) => opened.push(address) },
    location: { href: "https://example.org/a?b=1&c='2'" },
    document: { title: "It's & it isn't" },
    getSelection: () => '“12,800 troops”',
  }
  const code = bookmarkletFor('https://plumbline.example', 'BLR').replace('javascript:', '')
  // oxlint-disable-next-line typescript/no-implied-eval -- a bookmark is code in text; this runs it as a browser would
  new Function(...Object.keys(page), code)(...Object.values(page))
  const { origin, pathname, searchParams } = new URL(opened[0]!)
  expect(origin + pathname).toBe('https://plumbline.example/dossiers/BLR/log/new')
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ url: page.location.href, title: page.document.title, quote: '“12,800 troops”' },
  })
})
