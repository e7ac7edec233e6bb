import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const rows = (page: Page) => page.getByRole('region', { name: 'Claims in order' }).getByRole('listitem')
const why = (page: Page) => page.getByRole('textbox', { name: 'Why it bears on the claim' })
const relation = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) })

/** Presses a key until the page, which may only just be drawn, has heard it. */
async function pressUntil(page: Page, key: string, heard: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key)
    await heard()
  }).toPass()
}

test('one development across all claims by keyboard: proposed, kept, undone, accepted by another', async ({
  lead,
  fresh,
  script,
  visitor,
}) => {
  const [, development = ''] = fresh.developments
  const page = `/dossiers/${fresh.key}/log/${development}/across`
  await script.post(`/dossiers/${fresh.key}/members`, { email: 'analyst@plumbline.test', role: 'analyst' })
  const analyst = await visitor('analyst', `/dossiers/${fresh.key}/log/${development}`)
  await pressUntil(analyst, 'o', () => expect(analyst).toHaveURL(/across/, { timeout: 3_000 }))
  await expect(rows(analyst)).toHaveCount(3)
  await pressUntil(analyst, 'c', () =>
    expect(relation(analyst, 'Contradicts')).toBeChecked({ timeout: 1_000 }),
  )
  await analyst.keyboard.press('3')
  await analyst.keyboard.press('Enter')
  await expect(why(analyst)).toBeFocused()
  await analyst.keyboard.press('Control+Enter')
  await expect(analyst.getByText('Say in a sentence why it bears on the claim.')).toBeVisible()
  await analyst.keyboard.type('It was held in spring.')
  await expectAccessible(analyst)
  const claim = (await analyst.locator('[data-current="true"] [aria-current]').textContent()) ?? ''
  await analyst.goto(page)
  await expect(why(analyst), 'what was typed is there again').toHaveValue('It was held in spring.')
  await expect(relation(analyst, 'Contradicts')).toBeChecked()
  await why(analyst).press('Control+Enter')
  await expect(status(analyst, `${development} is proposed to`)).toBeVisible()
  const first = rows(analyst).filter({ hasText: /proposed/ })
  await expect(first).toContainText('Contradicts')
  await expect(why(analyst), 'the next claim is open').toHaveValue('')

  await pressUntil(analyst, 'z', () =>
    expect(status(analyst, 'is withdrawn')).toBeVisible({ timeout: 3_000 }),
  )
  await expect(why(analyst), 'the words are back').toHaveValue('It was held in spring.')
  await expect(first).toHaveCount(0)
  await why(analyst).press('Control+Enter')
  await expect(first).toHaveCount(1)

  const ref = /[A-Z0-9]+-C-\d+/.exec(claim)?.[0]
  await lead.goto(`${page}?claim=${ref}`)
  await lead.getByRole('button', { name: `Accept the link of ${development}` }).click()
  await expect(rows(lead).filter({ hasText: 'accepted' })).toHaveCount(1)
  await expectAccessible(lead)
})

test('says so where there is nothing to hold it against, and fits a narrow screen', async ({
  lead,
  fresh,
}) => {
  await lead.setViewportSize({ width: 390, height: 800 })
  await lead.goto(`/dossiers/${fresh.key}/log/${fresh.developments[0]}/across`)
  await expect(lead.getByText(/so it can show an error of the day/)).toBeVisible()
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
