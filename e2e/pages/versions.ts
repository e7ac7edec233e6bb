import type { Locator, Page } from '@playwright/test'

/** The pages of a baseline's versions: a new one, and the passages that it carries over. */
export class VersionsPage {
  readonly page: Page
  readonly key: string

  constructor(page: Page, key: string) {
    this.page = page
    this.key = key
  }

  get text(): Locator {
    return this.page.getByRole('textbox', { name: 'Text', exact: true })
  }

  get freeze(): Locator {
    return this.page.getByRole('button', { name: /^Freeze/ })
  }

  /** How many passages would fare so, as the preview counts. */
  fate(words: string): Locator {
    return this.page
      .locator('dl > div')
      .filter({ has: this.page.getByRole('term').filter({ hasText: words }) })
      .getByRole('definition')
  }

  get waiting(): Locator {
    return this.page.getByRole('status').filter({ hasText: /wait/ }).first()
  }

  get view(): Locator {
    return this.page.getByRole('region', { name: 'The passage, old and new' })
  }

  sentence(words: string): Locator {
    return this.page
      .getByRole('group', { name: 'Text of the version' })
      .locator('[data-sentence]')
      .filter({ hasText: words })
  }

  get picked(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Selected' })
  }
}
