import { expect, test } from './fixtures'
import type { Page } from '@playwright/test'

/** Marks the document, so that one that was loaded anew is told from one that was read again. */
const marked = (page: Page) => page.evaluate(() => Object.assign(window, { sameDocument: true }))
const isSame = (page: Page) => page.evaluate(() => 'sameDocument' in window)
const scrolled = (page: Page) => page.evaluate(() => window.scrollY)

/** The router has read the page again: it has asked for it once more than before. */
const askedFor = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('claim=') && answer.url().includes('_rsc='))

test('reading the page again keeps the place where one reads, also after something was chosen', async ({
  lead,
  fresh,
  script,
}) => {
  await lead.setViewportSize({ width: 1440, height: 240 })
  await lead.goto(`/dossiers/${fresh.key}/baseline`)
  await lead.locator('mark[data-claims]').last().click()
  await expect(lead).toHaveURL(/claim=/)
  await marked(lead)
  await lead.mouse.wheel(0, 400)
  await expect.poll(() => scrolled(lead), 'the page is longer than the window').toBeGreaterThan(100)
  const [before, chosen] = [await scrolled(lead), lead.url()]
  for (const title of ['One that reads the page again', 'Another, before the first was shown']) {
    const asked = askedFor(lead)
    await script.post(`/dossiers/${fresh.key}/developments`, {
      ...{ title, kind: 'statement', happened: '2024-03-11' },
      citations: [{ title: 'Page', reliability: 'F', credibility: 6 }],
    })
    await asked
    await expect(lead.getByRole('link', { name: /^Log/ })).toContainText(title.startsWith('One') ? '5' : '6')
    expect(await scrolled(lead)).toBe(before)
  }
  expect(await isSame(lead), 'the document was not loaded anew').toBe(true)
  await expect(lead).toHaveURL(chosen)
})
