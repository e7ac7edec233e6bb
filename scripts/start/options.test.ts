import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOptions } from './options.mjs'

const read = (env: Record<string, string>, argv: string[] = []) =>
  readOptions(env as NodeJS.ProcessEnv, argv, '/srv/plumbline')

test('with nothing set it listens on loopback, port 3000, and keeps its data beside the code', () => {
  expect(read({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    localUrl: 'http://127.0.0.1:3000',
    publicUrl: 'http://127.0.0.1:3000',
    isAddressGuessed: false,
    dataDir: '/srv/plumbline/.plumbline',
    dataName: '.plumbline',
    dev: false,
  })
})

test('behind a proxy people come by the address that is set', () => {
  const options = read({ HOST: '0.0.0.0', PORT: '80', NEXTAUTH_URL: 'https://plumbline.example.org' })
  expect(options).toMatchObject({
    localUrl: 'http://127.0.0.1:80',
    publicUrl: 'https://plumbline.example.org',
    isAddressGuessed: false,
  })
  expect(read({ HOST: '0.0.0.0' }).isAddressGuessed).toBe(true)
})

test('an IPv6 address is put in brackets', () => {
  expect(read({ HOST: '::1' }).localUrl).toBe('http://[::1]:3000')
})

test('a data folder elsewhere is named in full', () => {
  expect(read({ PLUMBLINE_DATA: '/var/lib/plumbline' })).toMatchObject({
    dataDir: '/var/lib/plumbline',
    dataName: '/var/lib/plumbline',
  })
})

test('every port from 1 to 65535 is taken as it is, everything else refused with what to set', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => {
      expect(read({ PORT: String(port) }).port).toBe(port)
    }),
  )
  const wrong = fc.oneof(
    fc.integer({ max: 0 }),
    fc.integer({ min: 65_536 }),
    fc.constantFrom('http', '3000a', '1.5', 'NaN'),
  )
  fc.assert(
    fc.property(wrong, (port) => {
      expect(() => read({ PORT: String(port) })).toThrow(/set it to a number from 1 to 65535/)
    }),
  )
})

test.each([
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL does not look like postgresql:/],
  [
    { NEXTAUTH_URL: 'plumbline.example.org' },
    /NEXTAUTH_URL is plumbline.example.org: set it to the whole address/,
  ],
])('%j is refused with what to set', (env, sentence) => {
  expect(() => read(env)).toThrow(sentence)
})
