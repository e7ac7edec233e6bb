import type { Page } from '@playwright/test'

/** Long enough for a busy machine; a page that takes longer is tried as it is, and the test says what it does not do. */
const WITHIN_MS = 20_000

/**
 * Returns when React has taken over what the server drew: before that nothing hears a key or a choice. React leaves a key of its own on
 * every element that it holds.
 */
export async function hydrated(page: Page): Promise<void> {
  await page
    .waitForFunction(
      () =>
        [...document.querySelectorAll('main, main button, main select, header button')].every((element) =>
          Object.keys(element).some((name) => name.startsWith('__reactFiber')),
        ),
      undefined,
      { timeout: WITHIN_MS },
    )
    .catch(() => {})
}

/** Makes a page wait until it hears, whenever it goes somewhere as a whole. Pages without script are left as they are. */
export function hearing(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  return Object.assign(page, {
    goto: async (...to: Parameters<Page['goto']>) => {
      const answer = await goto(...to)
      await hydrated(page)
      return answer
    },
    reload: async (...how: Parameters<Page['reload']>) => {
      const answer = await reload(...how)
      await hydrated(page)
      return answer
    },
  })
}
