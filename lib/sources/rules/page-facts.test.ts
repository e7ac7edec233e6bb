import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodePage, readPage } from './page-facts'

it('reads JSON-LD first, also in a graph', () => {
  const html = `<html lang="ru"><title>Other</title><script type="application/ld+json">
    {"@graph":[{"@type":"WebSite","name":"Site"},{"@type":"NewsArticle","headline":"Запад-2021 &amp; после","datePublished":"2021-09-10T08:00:00+03:00",
    "publisher":{"name":"БелТА"},"author":[{"name":"А. Иванова"}]}]}</script>`
  expect(readPage(html)).toEqual({
    ...{
      title: 'Запад-2021 & после',
      published: '2021-09-10',
      language: 'ru',
      outlet: 'БелТА',
      author: 'А. Иванова',
    },
  })
})

it('reads meta elements in any order of their attributes, and quotes of either kind', () => {
  const html = `<meta content='Zapad &#8212; begins' property="og:title"><meta name=author content=Smith>
    <meta property="article:published_time" content="2021-09-09"><meta property="og:site_name" content="The &quot;Post&quot;">
    <meta property="og:locale" content="en_GB">`
  expect(readPage(html)).toEqual({
    ...{
      title: 'Zapad — begins',
      published: '2021-09-09',
      language: 'en-GB',
      outlet: 'The "Post"',
      author: 'Smith',
    },
  })
})

it('falls back to the title and the first time, and says nothing of what a page does not', () => {
  expect(readPage('<title>A\n  page</title><time datetime="2021-09-08T10:00">x</time>')).toEqual({
    ...{ title: 'A page', published: '2021-09-08', language: null, outlet: null, author: null },
  })
  expect(readPage('<script type="application/ld+json">{broken</script>').title).toBeNull()
  expect(readPage('<meta property="article:published_time" content="yesterday">').published).toBeNull()
})

it('reads pages in the encoding they say', () => {
  const cp1251 = Uint8Array.from([0xc7, 0xe0, 0xef, 0xe0, 0xe4])
  expect(decodePage(cp1251, 'text/html; charset=windows-1251')).toBe('Запад')
  expect(decodePage(new TextEncoder().encode('Запад'), 'text/html; charset=no-such-thing')).toBe('Запад')
  const byMeta = [...new TextEncoder().encode('<meta charset="windows-1251">'), ...cp1251]
  expect(decodePage(Uint8Array.from(byMeta), 'text/html')).toContain('Запад')
})

it('reads anything without failing, and gives no markup', () => {
  const bit = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    'meta ',
    'content=',
    'property="og:title"',
    '<title>',
    '</title>',
    '&#0;',
    '&#xD800;',
    'x',
    '\0',
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
      const { title } = readPage(bits.join(''))
      expect(title === null || (title.isWellFormed() && !title.includes('\0'))).toBe(true)
    }),
  )
})
