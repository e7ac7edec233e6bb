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

  test('stand on a development and on a section of a report, and lead there from their room', async ({
    lead,
    fresh,
    script,
  }) => {
    const { key, baselineId, claims, developments } = fresh
    const [ref, claim] = [developments[0]!, claims[0]!]
    const notes = lead.getByRole('region', { name: 'Notes', exact: true })
    const write = async (body: string) => {
      await lead.keyboard.press('a')
      const sheet = lead.getByRole('dialog', { name: 'Annotate' })
      await sheet.getByLabel(/^Note/).fill(body)
      return sheet
    }
    await lead.goto(`/dossiers/${key}/log/${ref}`)
    await expect(notes).toContainText('Nobody has written a note on it yet.')
    const first = await write('Who counted them?')
    await expect(first.locator('blockquote')).toContainText(ref)
    await lead.keyboard.press('Control+Enter')
    await expect(notes.getByText('Who counted them?')).toBeVisible()
    await notes.getByRole('button', { name: 'Resolve' }).click()
    await expect(notes.getByText(/^Resolved by/)).toBeVisible()

    const { id } = await script.post<{ id: string }>(`/dossiers/${key}/reports`, {
      title: 'Where we stood',
      settings: { baselineId },
    })
    await lead.goto(`/dossiers/${key}/reports/${id}`)
    const second = await write('Say what would change this.')
    await second
      .getByLabel('Section')
      .selectOption({ label: `${claim} The two armies train together every second autumn.` })
    await expect(second.getByLabel(/^Note/)).toHaveValue('Say what would change this.')
    await second.getByRole('button', { name: 'Place the note' }).click()
    const onClaim = lead.getByRole('region', { name: new RegExp(`^Notes on ${claim}`) })
    await expect(onClaim.getByText('Say what would change this.')).toBeVisible()
    await expectAccessible(lead)

    await lead.goto(`/dossiers/${key}/notes?show=all`)
    await expect(lead.getByRole('link', { name: ref, exact: true })).toHaveAttribute(
      'href',
      `/dossiers/${key}/log/${ref}`,
    )
    await lead.getByRole('link', { name: new RegExp(`^Where we stood: ${claim}`) }).click()
    await expect(onClaim.getByText('Say what would change this.')).toBeVisible()
  })
})
