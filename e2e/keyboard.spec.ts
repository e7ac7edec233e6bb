import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { BaselinePage } from './pages/baseline'

/** Presses Tab until something is reached. */
async function tabTo(page: Page, target: Locator, most = 120) {
  await expect(target).toBeVisible()
  for (let step = 0; step < most; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'is reached by Tab').toBeFocused({ timeout: 1_000 })
}

/** Presses keys until the page shows that it heard them. */
async function pressUntil(page: Page, keys: string[], seen: () => Promise<void>) {
  await expect(async () => {
    for (const key of keys) await page.keyboard.press(key)
    await seen()
  }).toPass()
}

test('from a sentence to its drift by the keyboard alone: claim, development, link, standing, note', async ({
  lead,
  fresh,
}) => {
  await lead.addInitScript(() =>
    document.addEventListener(
      'pointerdown',
      () => document.documentElement.setAttribute('data-pointer', ''),
      true,
    ),
  )
  const { key } = fresh
  const ref = `${key}-C-04`
  await lead.goto(`/dossiers/${key}`)
  const room = new BaselinePage(lead, key)
  await pressUntil(lead, ['g', 's'], () => expect(lead).toHaveURL(/\/baseline/, { timeout: 4_000 }))
  await room.settled()
  await room.goTo('The neighbour remains')
  await lead.keyboard.press('Enter')
  await expect(room.toolbar).toBeVisible()
  await lead.keyboard.press('c')
  const making = lead.getByRole('dialog', { name: 'Make a claim' })
  await expect(making.getByRole('textbox', { name: 'Statement' })).toBeFocused()
  await lead.keyboard.press('Control+a')
  await lead.keyboard.type('The neighbour lends every year.')
  await lead.keyboard.press('Control+Enter')
  await expect(room.card(ref)).toContainText('The neighbour lends every year.')

  const line = lead.getByRole('textbox', { name: 'One line is enough' })
  await pressUntil(lead, ['n'], () => expect(line).toBeFocused({ timeout: 3_000 }))
  await lead.keyboard.type('2022-03-01 No loan this year #loan B2 https://example.org/loan ~C-04!')
  await tabTo(lead, lead.getByRole('textbox', { name: 'Why it bears on C-04' }))
  await lead.keyboard.type('None was given for the first time.')
  await lead.keyboard.press('Control+Enter')
  await expect(lead.getByRole('status').filter({ hasText: /is logged/ })).toBeVisible()

  await pressUntil(lead, ['Control+k'], () =>
    expect(lead.getByRole('combobox').first()).toBeFocused({ timeout: 3_000 }),
  )
  await lead.keyboard.type(ref)
  await expect(lead.getByRole('option').filter({ hasText: ref }).first()).toBeVisible()
  await lead.keyboard.press('Enter')
  await expect(lead).toHaveURL(new RegExp(`/claims/${ref}`))
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('The neighbour lends every year.')

  await expect(
    lead.getByRole('region', { name: 'The terms that sum to the drift of this claim' }),
  ).toContainText('No loan this year')

  const deciding = lead.getByRole('dialog', { name: `Decide the standing of ${ref}` })
  await pressUntil(lead, ['d'], () => expect(deciding).toBeVisible({ timeout: 3_000 }))
  await expect(deciding.getByLabel('Standing')).toBeFocused()
  await lead.keyboard.type('Contra')
  await tabTo(lead, deciding.getByLabel('Reason'))
  await lead.keyboard.type('One year without a loan.')
  await lead.keyboard.press('Control+Enter')
  await expect(lead.getByRole('status').filter({ hasText: `${ref} is contradicted` })).toBeVisible()

  const writing = lead.getByRole('dialog').getByRole('textbox').first()
  await pressUntil(lead, ['a'], () => expect(writing).toBeFocused({ timeout: 3_000 }))
  await lead.keyboard.type('Ask the bank what came of the credit line.')
  await lead.keyboard.press('Control+Enter')
  await expect(
    lead.getByText('Ask the bank what came of the credit line.').filter({ visible: true }),
  ).toBeVisible()

  await pressUntil(lead, ['g', 'c'], () => expect(lead).toHaveURL(/\/claims$/, { timeout: 4_000 }))
  await expect(lead.getByRole('row').filter({ hasText: ref })).toContainText('Contradicted')
  expect(await lead.locator('html').getAttribute('data-pointer'), 'no mouse was used').toBeNull()
})
