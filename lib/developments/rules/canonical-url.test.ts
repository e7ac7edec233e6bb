import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl } from './canonical-url'

describe('canonicalUrl', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['HTTP://WWW.Example.ORG:80/a/', 'https://example.org/a'],
    ['https://example.org:443', 'https://example.org/'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org./a', 'https://example.org/a'],
    ['https://example.org/a#section', 'https://example.org/a'],
    ['https://example.org/a#:~:text=foo', 'https://example.org/a'],
    ['https://example.org/#!/news/1', 'https://example.org/#!/news/1'],
    ['https://example.org/#/news/1', 'https://example.org/#/news/1'],
    ['https://example.org/a?utm_source=x&utm_medium=y&fbclid=z', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&id=5&gclid=z', 'https://example.org/a?id=5'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?b=2&b=1&a=', 'https://example.org/a?a=&b=2&b=1'],
    ['https://example.org/a?', 'https://example.org/a'],
    ['https://example.org/a?ref=home', 'https://example.org/a?ref=home'],
    ['https://name:secret@example.org/a', 'https://example.org/a'],
    ['https://m.example.org/a', 'https://example.org/a'],
    ['https://mobile.example.org/a', 'https://example.org/a'],
    ['https://en.m.wikipedia.org/wiki/Zapad_2021', 'https://en.wikipedia.org/wiki/Zapad_2021'],
    ['https://m.tv/a', 'https://m.tv/a'],
    ['https://m.gov.uk/a', 'https://m.gov.uk/a'],
    ['https://www.gov.uk/a', 'https://www.gov.uk/a'],
    ['https://www.bbc.co.uk/news/1', 'https://bbc.co.uk/news/1'],
    ['https://amp.example.org/a', 'https://example.org/a'],
    ['https://example.org/a/amp/', 'https://example.org/a'],
    ['https://example.org/a/amp', 'https://example.org/a'],
    ['https://example.org/amp', 'https://example.org/amp'],
    ['https://example.org/a.amp.html', 'https://example.org/a.html'],
    ['https://example.org/a?amp=1', 'https://example.org/a'],
    ['https://example.org/lamp', 'https://example.org/lamp'],
    ['https://www.google.com/amp/s/www.example.org/a.html', 'https://example.org/a.html'],
    ['https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/amp?x=1', 'https://example.org/a?x=1'],
    ['https://example.org/%7euser/%d0%b0', 'https://example.org/~user/%D0%B0'],
    ['https://example.org/\u0430', 'https://example.org/%D0%B0'],
    ['https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['https://example.org/cafe\u0301', 'https://example.org/caf%C3%A9'],
    ['  https://example.org/a  ', 'https://example.org/a'],
    [
      'https://web.archive.org/web/2019/https://example.org/a',
      'https://web.archive.org/web/2019/https://example.org/a',
    ],
    ['https://192.168.0.1/a', 'https://192.168.0.1/a'],
    ['https://example.org/A', 'https://example.org/A'],
  ])('%s', (typed, canonical) => expect(canonicalUrl(typed)).toBe(canonical))

  it.each([
    '',
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://',
    'https://exa mple.org',
    'mailto:a@b.org',
  ])('%j is no address on the web', (typed) => expect(canonicalUrl(typed)).toBeNull())

  const url = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['http', 'https'] }),
    fc
      .array(
        fc.constantFrom(
          'www.',
          'm.',
          'amp.',
          'example.',
          'co.uk',
          'org',
          '/amp',
          '/',
          'a',
          '.amp',
          '.html',
          '?',
          '&',
          'amp=1',
          'utm_x=1',
          'b=%7e',
          '#',
          '#!x',
          '%41',
          ':80',
        ),
        { maxLength: 8 },
      )
      .map((parts) => `https://${parts.join('')}`),
  )

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(url, (typed) => {
        const once = canonicalUrl(typed)
        if (once !== null) expect(canonicalUrl(once)).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('does not see tracking, fragments or the scheme', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'] }),
        fc.constantFrom('utm_source', 'fbclid', 'yclid', 'at_medium'),
        (plain, name) => {
          const same = canonicalUrl(plain)
          expect(canonicalUrl(`${plain}?${name}=1#top`)).toBe(same)
          expect(canonicalUrl(plain.replace('https:', 'http:'))).toBe(same)
        },
      ),
    )
  })
})
