import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { makeDossier, type FreshDossier } from './dossier'
import { hearing, hydrated } from './hydrated'
import { mintToken, openSession, scriptWith, type Script } from './script'

export type Role = 'lead' | 'analyst' | 'reader'

export const emailOf = (role: Role) => `${role}@plumbline.test`
export const password = () => process.env['PLUMBLINE_E2E_PASSWORD']!

/** Signs in through the page, as a person does. */
export async function signIn(
  page: Page,
  who: Role | { email: string; password: string },
  next = '/dossiers',
) {
  const account = typeof who === 'string' ? { email: emailOf(who), password: password() } : who
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname === new URL(next, url).pathname)
  await hydrated(page)
}

/** Hears what the pages of a context complain about: the console, errors nobody caught, the security policy. */
async function listen(context: BrowserContext, complaints: string[]) {
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    // A refusal that the page answers with a sentence is a request that ends with a 4xx.
    if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return
    // A download is a navigation to the browser, which breaks the live stream off; it comes back by itself.
    if (/\/live(\?|$)/.test(message.location().url)) return
    complaints.push(`${message.text()} ${message.location().url}`)
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`Security policy: ${violatedDirective} refuses ${blockedURI}`)),
    )
  })
}

type Fixtures = {
  /** Patterns of complaints that a test provokes on purpose. */
  expected: RegExp[]
  complaints: string[]
  /** Fails the test when the browser's console or the security policy complained. */
  quiet: void
  /** A page that is signed in as the lead. */
  lead: Page
  /** A further browser, signed in through the page as somebody. */
  visitor: (who: Role | { email: string; password: string }, next?: string) => Promise<Page>
  /** A small dossier of this test alone; the lead is its owner. */
  fresh: FreshDossier
}

type WorkerFixtures = {
  /** The API as the lead's script. */
  script: Script
  /** Cookies of a session of the lead, opened over HTTP: tests that sign out sign in by themselves. */
  leadCookies: Parameters<BrowserContext['addCookies']>[0]
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  leadCookies: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL })
      expect(await openSession(request, { email: emailOf('lead'), password: password() })).toBe(200)
      await use((await request.storageState()).cookies)
      await request.dispose()
    },
    { scope: 'worker' },
  ],
  script: [
    async ({ playwright, leadCookies }, use, { project }) => {
      const baseURL = project.use.baseURL!
      const storageState = { cookies: leadCookies as never, origins: [] }
      const signedIn = await playwright.request.newContext({ baseURL, storageState })
      const token = await mintToken(signedIn, baseURL)
      const request = await playwright.request.newContext({ baseURL })
      await use(scriptWith(request, token))
      await request.dispose()
      await signedIn.dispose()
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern
  expected: async ({}, use) => use([]),
  // eslint-disable-next-line no-empty-pattern
  complaints: async ({}, use) => use([]),
  quiet: [
    async ({ context, complaints, expected }, use) => {
      await listen(context, complaints)
      await use()
      const unexpected = complaints.filter((said) => !expected.some((pattern) => pattern.test(said)))
      expect(unexpected, 'the browser has nothing to complain about').toEqual([])
    },
    { auto: true },
  ],
  lead: async ({ page, context, leadCookies }, use) => {
    await context.addCookies(leadCookies)
    await use(hearing(page))
  },
  visitor: async ({ browser, complaints }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (who, next) => {
      const context = await browser.newContext()
      contexts.push(context)
      await listen(context, complaints)
      const page = hearing(await context.newPage())
      await signIn(page, who, next)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  fresh: async ({ script }, use) => use(await makeDossier(script)),
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the colours of a page decide. All the rest is the same in light and in dark. */
const ofColour = ['color-contrast', 'link-in-text-block']

/**
 * No finding of axe (WCAG 2.2 AA) on the page as it stands, in light and in dark. Where a sheet lies over it, on the sheet: nothing of the
 * page below can be reached then, and it has its own look.
 */
export async function expectAccessible(page: Page) {
  const sheet = '[aria-modal="true"]'
  const isCovered = (await page.locator(sheet).filter({ visible: true }).count()) > 0
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page).toHaveTitle(/./)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const looking = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
    if (isCovered) looking.include(sheet)
    const { violations } = await (
      colorScheme === 'light' ? looking.withTags(tags) : looking.withRules(ofColour)
    ).analyze()
    const said = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
    )
    expect(said, `axe in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

export { expect }
