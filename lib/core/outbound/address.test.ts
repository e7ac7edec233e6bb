import { describe, expect, it } from 'vitest'
import { isPublicAddress, urlProblem } from './address'

describe('an address of the public internet', () => {
  it.each(['93.184.216.34', '1.1.1.1', '172.15.255.255', '172.32.0.1', '2606:2800:220:1::1', '2a00:1450::1'])(
    '%s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1'],
    ...[
      '172.31.255.255',
      '192.0.0.8',
      '192.0.2.1',
      '192.168.1.1',
      '198.18.0.1',
      '198.51.100.7',
      '203.0.113.9',
    ],
    ...['224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:93.184.216.34',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
    ],
    ...[
      'fc00::1',
      'fd12:3456::1',
      'fe80::1',
      'fe80::1%eth0',
      'ff02::1',
      '2001:db8::1',
      '2001::1',
      '2002:7f00:1::',
    ],
    ...['100::1', '3fff::1', 'localhost', '1.2.3', '', '2606:2800:220:1::1%eth0'],
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

describe('what is refused before anything is resolved', () => {
  it.each([
    ...['http://127.0.0.1/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/', 'http://127.1/'],
    ...['http://0x7f000001/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:a9fe:a9fe]/'],
    ...[
      'http://169.254.169.254/latest/meta-data',
      'http://①②⑦.0.0.1/',
      'http://127.0.0.1./',
      'http://localhost/',
    ],
    ...[
      'http://intranet/',
      'http://example.org:22/',
      'http://example.org:8080/',
      'https://me:secret@example.org/',
    ],
    ...[
      'ftp://example.org/',
      'file:///etc/passwd',
      'gopher://example.org/',
      'http://[fd00::1]/',
      'http://0/',
    ],
  ])('%s', (url) => expect(urlProblem(new URL(url))).not.toBeNull())

  it.each([
    'https://example.org/',
    'http://example.org:80/a?b',
    'https://93.184.216.34/',
    'https://пример.рф/',
  ])('but not %s', (url) => expect(urlProblem(new URL(url))).toBeNull())
})
