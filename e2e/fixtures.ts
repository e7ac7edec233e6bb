import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export type Role = 'lead' | 'analyst' | 'reader'

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, role: Role, next = '/dossiers') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail').fill(`${role}@plumbline.test`)
  await page.getByLabel('Password').fill(process.env['PLUMBLINE_E2E_PASSWORD']!)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname)
}

type Fixtures = {
  /** A page that is signed in as the lead. */
  lead: Page
  /** Fails the test when the browser's console or the security policy complained. */
  quiet: void
}

export const test = base.extend<Fixtures>({
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await use()
      expect(complaints, 'the console stays quiet').toEqual([])
    },
    { auto: true },
  ],
  lead: async ({ page }, use) => {
    await signIn(page, 'lead')
    await use(page)
  },
})

/** No finding of axe (WCAG 2.2 AA) on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`)
    expect(said, `axe in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

export { expect }
