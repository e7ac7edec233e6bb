import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures'

const KIB = 1024
const reading = {
  most: 200 * KIB,
  rooms: [
    '',
    '/log/BLR-D-0042',
    '/baseline',
    '/claims',
    '/claims/BLR-C-04',
    '/claims/matrix',
    '/notes',
    '/reports',
    '/actors',
    '/sources',
  ],
}
const drawing = { most: 345 * KIB, rooms: ['/trends'] }

/** The scripts that a page names, which the browser loads before the page answers to a hand; old browsers' own are left out. */
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].flatMap(([tag, src]) =>
    /nomodule/i.test(tag) ? [] : src!,
  )

test('a page loads no more script than it needs', async ({ lead }) => {
  const sizes = new Map<string, number>()
  const sizeOf = async (src: string) => {
    const known = sizes.get(src) ?? gzipSync(await (await lead.request.get(src)).body()).length
    sizes.set(src, known)
    return known
  }
  for (const { most, rooms } of [reading, drawing])
    for (const room of rooms) {
      const answer = await lead.request.get(`/dossiers/BLR${room}`)
      expect(answer.status(), room).toBe(200)
      const scripts = scriptsOf(await answer.text())
      expect(scripts.length, room).toBeGreaterThan(5)
      const loaded = await Promise.all(scripts.map(sizeOf))
      expect(
        loaded.reduce((sum, size) => sum + size, 0),
        `script of ${room || '/'} in bytes, packed`,
      ).toBeLessThanOrEqual(most)
    }
})
