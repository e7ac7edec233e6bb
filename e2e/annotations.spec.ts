import { expect, expectAccessible, test } from './fixtures'
import { BaselinePage } from './pages/baseline'

const NASTY = `*Really* ~~not~~ **so**: see https://example.org/a

- [x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](data:text/html;base64,PHNjcmlwdD4=)
- ![pixel](https://example.org/track.png) <img src=x onerror=alert(1)>
- <script>alert(1)</script> <a href="javascript:alert(1)">w</a> <iframe src="https://example.org"></iframe>

| one | two |
| --- | --- |
| a | b |`

type Collection = { total: number; first: { items: { id: string; target: unknown }[] } }

test.describe('notes', () => {
  test('are set as markdown, and nothing in them acts', async ({ lead, fresh, script }) => {
    const { baselineId, key } = fresh
    await script.post(`/dossiers/${key}/annotations`, {
      target: { type: 'passage', baselineId, block: 'B1', start: 4, end: 14 },
      body: NASTY,
    })
    const room = new BaselinePage(lead, key)
    await room.open()
    await room.margin.getByRole('button', { name: /Really/ }).click()
    const card = room.open_
    await expect(card.locator('em', { hasText: 'Really' })).toBeVisible()
    await expect(card.getByRole('cell', { name: 'a', exact: true })).toBeVisible()
    await expect(card.locator('img, script, iframe, [onerror]')).toHaveCount(0)
    const hrefs = await card
      .locator('ul a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs.every((href) => !href)).toBe(true)
    await expect(card.getByRole('link', { name: 'https://example.org/a' })).toHaveAttribute('rel', /nofollow/)
    await expectAccessible(lead)
  })

  test('go out as W3C annotations and come in again elsewhere, at the same words', async ({
    fresh,
    script,
  }) => {
    const { key, baselineId } = fresh
    const target = { type: 'passage', baselineId, block: 'B1', start: 4, end: 14 }
    const { id: threadId } = await script.post<{ id: string }>(`/dossiers/${key}/annotations`, {
      target,
      body: 'Which armies?',
      kind: 'question',
    })
    await script.post(`/dossiers/${key}/annotations`, { threadId, body: 'Theirs.' })
    const document = await script.get<Collection>(`/dossiers/${key}/annotations.jsonld`)
    expect(document.total).toBe(2)
    expect(await script.post(`/dossiers/${key}/annotations/import`, { document })).toEqual({
      id: null,
      placed: 0,
      present: 2,
      skipped: [],
    })
    await script.post(`/dossiers/${key}/baselines/${baselineId}/versions`, {
      follows: 1,
      text: '# Elsewhere\n\nAs was said: The two armies train together every second autumn.',
    })
    const strange = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'From another tool.' },
      target: {
        source: 'https://example.org/',
        selector: { type: 'TextQuoteSelector', exact: 'As was said' },
      },
    }
    expect(
      await script.post(`/dossiers/${key}/annotations/import`, { document: strange, baselineId }),
    ).toEqual({ id: expect.any(String), placed: 1, present: 0, skipped: [] })
  })
})
