import { expect, expectAccessible, test } from './fixtures'
import { BaselinePage, ClaimsPage } from './pages/baseline'

type Drift = { drift: number | null; coverage: number }

test.describe('reading the baseline', () => {
  test('every claim is marked on its words by shape, colour and word, and stands beside them', async ({
    lead,
  }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open()
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(/how much defence integration/)
    await expect(room.margin.getByRole('listitem').filter({ has: lead.getByRole('heading') })).toHaveCount(30)
    await expect(room.mark('BLR-C-11')).toHaveText('he has turned down the concrete requests')
    await expect(room.mark('BLR-C-11')).toHaveAttribute('title', 'Contradicted · BLR-C-11')
    await expect(room.number('C13')).toHaveAccessibleName('C13 overtaken')
    await expect(room.card('BLR-C-16')).toContainText('Contradicted')
    await expect(lead.getByText(/^Version 1 · frozen/)).toBeVisible()
    await expect(lead.getByText(/sha256 \w{4}…\w{4}/)).toBeVisible()
  })

  test('a mark opens its card, a card finds its words, and the address keeps both', async ({ lead }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open()
    await room.mark('BLR-C-11').click()
    await expect(lead).toHaveURL(/claim=BLR-C-11/)
    await expect(room.open_).toHaveCount(1)
    await expect(room.open_).toContainText('Drift 91, against')
    await expect(room.open_.getByRole('link', { name: /Protocol gives Russian units/ })).toBeVisible()
    await lead.reload()
    await room.settled()
    await expect(room.open_).toContainText('BLR-C-11')

    await room
      .card('BLR-C-16')
      .getByRole('button', { name: /^Fear of new Western sanctions/ })
      .click()
    await expect(lead).toHaveURL(/claim=BLR-C-16/)
    await expect(room.mark('BLR-C-16')).toHaveAttribute('data-selected', '')
    await expect(room.mark('BLR-C-11')).not.toHaveAttribute('data-selected')
    await expect(room.open_).toContainText('The links suggest weakened.')
    await lead.keyboard.press('Escape')
    await expect(lead).not.toHaveURL(/claim=/)
    await expect(room.open_).toHaveCount(0)
  })

  test('cards stand beside their lines and never on one another', async ({ lead }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open('?claim=BLR-C-20')
    const boxes = await room.margin.locator('[data-card]').evaluateAll((cards) =>
      cards
        .map((card) => card.getBoundingClientRect())
        .map(({ top, bottom }) => ({ top, bottom }))
        .toSorted((a, b) => a.top - b.top),
    )
    boxes.slice(1).forEach((box, at) => expect(box.top).toBeGreaterThanOrEqual(boxes[at]!.bottom))
    const [card, mark] = await Promise.all([room.open_.boundingBox(), room.mark('BLR-C-20').boundingBox()])
    expect(Math.abs(card!.y - mark!.y)).toBeLessThan(30)
  })

  test('the date slider replays the world: on the day of publication nothing has drifted or been tested', async ({
    lead,
    script,
  }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open()
    const { items } = await script.get<{ items: { id: string }[] }>('/dossiers/BLR/baselines')
    const at = (world: string) =>
      script.get<Drift>(`/dossiers/BLR/baselines/${items[0]!.id}/drift?world=${world}`)
    await room.worldDate.focus()
    await lead.keyboard.press('Home')
    await expect(lead).toHaveURL(/world=2019-07-18/)
    await expect(room.figure(/^drift|^nothing tested/)).toHaveText(/^[0–]$/)
    await expect(room.figure(/weight tested/)).toHaveText('0 %')
    expect((await at('2019-07-18')).coverage).toBe(0)
    await expect(room.card('BLR-C-11')).toContainText('Untested')

    for (let month = 0; month < 5; month += 1) await lead.keyboard.press('ArrowRight')
    await expect(lead).toHaveURL(/world=2019-11-30/)
    const later = await at('2019-11-30')
    await expect(room.figure(/^drift/)).toHaveText(String(Math.round(later.drift!)))
    await expect(room.figure(/weight tested/)).toHaveText(`${Math.round(later.coverage)} %`)
    await lead.keyboard.press('End')
    await expect(lead).not.toHaveURL(/world=/)
  })

  test('what had not been recorded by the knowledge date does not count', async ({ lead }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open('?known=2019-07-18')
    await expect(room.figure(/weight tested/)).toHaveText('0 %')
    await room.open('?known=2022-03-31')
    await expect(room.figure(/weight tested/)).not.toHaveText('0 %')
  })

  test('the marks can be put away for plain reading', async ({ lead }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open()
    await lead.keyboard.press('h')
    await expect(lead).toHaveURL(/heat=off/)
    await expect(room.number('C11')).toBeHidden()
    await lead.keyboard.press('h')
    await expect(room.number('C11')).toBeVisible()
  })
})

test.describe('accessible, in every state', () => {
  test.describe.configure({ timeout: 180_000 })

  test('the text with a card open, a sentence selected, and the sheets', async ({ lead }) => {
    const room = new BaselinePage(lead, 'BLR')
    await room.open('?claim=BLR-C-11')
    await expectAccessible(lead)
    await room.goTo('Could Russia simply take the country')
    await lead.keyboard.press('Enter')
    await expect(room.toolbar).toBeVisible()
    await expectAccessible(lead)
    await lead.keyboard.press('c')
    await expect(room.sheet('Make a claim')).toBeVisible()
    await expectAccessible(lead)
  })

  test('a claim and its sheets', async ({ lead }) => {
    const claims = new ClaimsPage(lead, 'BLR')
    const room = new BaselinePage(lead, 'BLR')
    await claims.openClaim('BLR-C-11')
    await expectAccessible(lead)
    for (const [button, sheet] of [
      ['Link a development', /^Link a development/],
      ['Decide its standing', /^Decide/],
      ['Revise', /^Revise/],
      ['Annotate', /^Annotate/],
    ] as const) {
      await lead.getByRole('button', { name: button }).click()
      await expect(room.sheet(sheet)).toBeVisible()
      await expectAccessible(lead)
      await lead.keyboard.press('Escape')
      await expect(room.sheet(sheet)).toBeHidden()
    }
  })

  test('on a narrow screen', async ({ lead }) => {
    await lead.setViewportSize({ width: 390, height: 844 })
    const room = new BaselinePage(lead, 'BLR')
    await lead.goto('/dossiers/BLR/baseline?claim=BLR-C-11')
    await expect(room.open_).toBeVisible()
    await expectAccessible(lead)
    await room.open_.getByRole('button', { name: 'Close' }).click()
    await expect(room.open_).toHaveCount(0)
    expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    await lead.goto('/dossiers/BLR/claims/BLR-C-11')
    await expectAccessible(lead)
    expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
