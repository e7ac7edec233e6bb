import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const wires = (page: Page) => page.getByRole('region', { name: 'Tripwires' })

/** Presses a key until the page, which may only just be drawn, has heard it. */
async function pressUntil(page: Page, key: string, heard: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key)
    await heard()
  }).toPass()
}

test('a tripwire is tried, armed, tripped and judged; another expires and its silence is logged', async ({
  lead,
  fresh,
  script,
  expected,
}) => {
  expected.push(/503 .*developments/)
  const [, , claim = ''] = fresh.claims
  const page = `/dossiers/${fresh.key}/claims/${claim}`
  await lead.goto(page)
  await expect(wires(lead)).toContainText('None is set')
  const sheet = lead.getByRole('dialog', { name: `Set a tripwire on ${claim}` })
  await pressUntil(lead, 't', () => expect(sheet).toBeVisible({ timeout: 3_000 }))
  await sheet.getByRole('button', { name: 'Arm it', exact: true }).click()
  await expect(sheet.getByText('Say in a sentence what you are waiting for.').first()).toBeVisible()
  await sheet.getByLabel('What you are waiting for').fill('Another country lends')
  await sheet.getByLabel('Words in title or summary').fill('loan')
  await sheet.getByLabel('By', { exact: true }).fill('2035-12-31')
  await sheet.getByRole('button', { name: 'Try it on the log' }).click()
  await expect(sheet.getByRole('status')).toContainText('A loan for the budget')
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Arm it', exact: true }).click()
  await expect(status(lead, 'The tripwire is armed')).toBeVisible()
  const tripped = wires(lead).getByRole('listitem').filter({ hasText: 'Another country lends' })
  await expect(tripped).toContainText('Tripped')
  const [, , loan = ''] = fresh.developments

  await tripped.getByRole('button', { name: `Pass over ${loan}` }).click()
  const reason = lead.getByRole('dialog', { name: `Pass over ${loan}?` })
  await reason.getByRole('textbox').fill('It is the old lender.')
  await reason.getByRole('button', { name: 'Pass over', exact: true }).click()
  await expect(tripped).toContainText('It is the old lender.')
  await expect(tripped).toContainText('Armed')
  await pressUntil(lead, 'z', () =>
    expect(status(lead, `${loan} counts again`)).toBeVisible({ timeout: 3_000 }),
  )
  await expect(tripped).toContainText('Tripped')
  await tripped.getByRole('link', { name: `Judge ${loan}` }).click()
  await expect(lead.getByRole('region', { name: claim })).toContainText('Trips “Another country lends”.')

  await script.post(`/dossiers/${fresh.key}/claims/${claim}/tripwires`, {
    ...{ says: 'The lender leaves', effect: 'breaks', byDate: '2020-12-31', rule: { words: 'leaves' } },
  })
  await lead.goto(`/dossiers/${fresh.key}/claims`)
  await expect(lead.getByText('A tripwire of one claim is tripped.').filter({ visible: true })).toBeVisible()
  await expect(lead.getByRole('link', { name: 'Did not happen in time' })).toBeVisible()
  await expectAccessible(lead)
  await lead.goto(`/dossiers/${fresh.key}`)
  await expect(lead.getByRole('region', { name: 'Due', exact: true })).toContainText(
    'One development trips a tripwire, one thing expected did not happen',
  )
  await expectAccessible(lead)
  await lead.goto(`/dossiers/${fresh.key}/inbox`)
  await expect(lead.getByRole('link', { name: 'All 2', exact: true })).toBeVisible()
  await lead.getByRole('link', { name: 'Judge the 2 that wait', exact: true }).click()
  const waiting = lead.getByRole('region', { name: 'Entries' }).getByRole('listitem')
  await expect(waiting).toHaveCount(2)
  const pane = lead.getByRole('region', { name: 'Reading pane' })
  await expect(pane).toContainText('Its title or summary has what is searched for: loan.')
  await expectAccessible(lead)
  const link = lead.getByRole('dialog', { name: 'Link', exact: true })
  await pressUntil(lead, 'a', () => expect(link).toBeVisible({ timeout: 3_000 }))
  await expect(link.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
  await link.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(link).toContainText('Say in a sentence why it bears on the claim.')
  await expectAccessible(lead)
  await link.getByLabel('Why it bears on the claim').fill('It is another lender.')
  await lead.keyboard.press('Control+Enter')
  await expect(status(lead, '1 entry judged.')).toBeVisible()
  await expect(waiting).toHaveCount(1)
  await lead.keyboard.press('z')
  await expect(waiting).toHaveCount(2)
  // the pane may fail by itself, and is asked again
  await lead.route(`**/developments/${loan}`, (asked) => asked.fulfill({ status: 503, body: '{}' }), {
    times: 1,
  })
  await lead.goto(`/dossiers/${fresh.key}/inbox?source=tripwire`)
  await expect(pane).toContainText('The record could not be read')
  await expectAccessible(lead)
  await pane.getByRole('button', { name: 'Try again', exact: true }).click()
  await expect(pane).toContainText('Its title or summary has what is searched for: loan.')
  // narrow: the list first, then the pane in its place
  await lead.setViewportSize({ width: 390, height: 800 })
  await expect(pane).toBeHidden()
  await expect(waiting).toHaveCount(2)
  await waiting.getByRole('button', { name: /A loan for the budget/ }).click()
  await expect(pane).toBeVisible()
  await expect(lead.getByRole('region', { name: 'Entries' })).toBeHidden()
  await expect(pane.getByRole('button', { name: 'Back to the list' })).toBeFocused()
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await expect(waiting.getByRole('button', { name: /A loan for the budget/ })).toBeFocused()
  await lead.keyboard.press('Enter')
  await pane.getByRole('button', { name: 'Back to the list' }).click()
  await expect(pane).toBeHidden()
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await lead.setViewportSize({ width: 1440, height: 900 })
  await lead.keyboard.press('s')
  const many = lead.getByRole('dialog', { name: 'Judge: 2 entries' })
  await pressUntil(lead, 'a', () => expect(many).toBeVisible({ timeout: 3_000 }))
  await expect(many.getByRole('radio', { name: 'as said beforehand' })).toBeChecked()
  await expect(many).toContainText('as it was said beforehand: 1 contradict')
  await many.getByRole('radio', { name: 'as said beforehand' }).focus()
  await lead.keyboard.press('q')
  await lead.keyboard.press('2')
  await expect(many.getByRole('radio', { name: 'Qualifies' })).toBeChecked()
  await expect(many.getByRole('radio', { name: /^2 / })).toBeChecked()
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await expect(many).toBeHidden()
  await lead.keyboard.press('r')
  const pass = lead.getByRole('dialog', { name: 'Pass over: 2 entries' })
  await expect(pass).toContainText('Did not happen: The lender leaves')
  await pass.getByLabel('Why it was not meant').fill('Neither was meant.')
  await pass.getByRole('button', { name: 'Pass over 2 entries' }).click()
  await expect(lead.getByText('No tripwire waits').filter({ visible: true })).toBeVisible()
  await expect(status(lead, '2 entries passed over.')).toBeVisible()
  await pressUntil(lead, 'z', () => expect(waiting).toHaveCount(2, { timeout: 6_000 }))
  await lead.goto(page)
  const expired = wires(lead).getByRole('listitem').filter({ hasText: 'The lender leaves' })
  const log = lead.getByRole('dialog', { name: 'Log that it did not happen' })
  await expect(async () => {
    await expired.getByRole('button', { name: /^Log that it did not happen/ }).click()
    await expect(log).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await log.getByRole('button', { name: 'Log it', exact: true }).click()
  await expect(status(lead, 'says that it did not happen')).toBeVisible()
  await expect(expired).toContainText('Did not happen, logged')
  await expectAccessible(lead)
})
