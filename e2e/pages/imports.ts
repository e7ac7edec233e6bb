import { expect, type Locator, type Page } from '@playwright/test'

/** The room of imports as a person uses it. */
export class ImportsPage {
  readonly page: Page
  readonly key: string

  constructor(page: Page, key: string) {
    this.page = page
    this.key = key
  }

  /** Comes from the log. */
  async openFromLog() {
    await this.page.goto(`/dossiers/${this.key}/log`)
    await this.page.getByRole('link', { name: 'Import…' }).click()
    await expect(this.page.getByRole('heading', { name: 'Imports', level: 1 })).toBeVisible()
  }

  /** Sends a file and waits until its columns are shown. */
  async send(name: string, text: string | Buffer) {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
    await this.page.getByLabel(/Drop a file here/).setInputFiles(file)
    await expect(this.columns).toBeVisible()
  }

  get columns(): Locator {
    return this.page.getByRole('table', { name: 'The columns of the file and what they mean' })
  }

  /** What a column means, as a choice. */
  meaning(column: string): Locator {
    return this.page.getByRole('combobox', { name: `What ${column} means` })
  }

  /** Has all rows checked and waits for what they come to. */
  async check() {
    await this.page.getByRole('button', { name: 'Check all rows' }).click()
    await expect(this.verdict('new')).toBeVisible()
  }

  /** The count of rows that come to something. */
  verdict(word: 'new' | 'changed' | 'duplicate' | 'wrong'): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^[\\d,]+ ?${word}`, 'i') })
  }

  get rows(): Locator {
    return this.page.getByRole('table', { name: 'Rows of the file' })
  }

  /** Takes the rows into the log and waits until they are there. */
  async commit() {
    await this.page.getByRole('button', { name: /^Import \d/ }).click()
    await expect(this.page.getByText('records logged')).toBeVisible()
  }

  async rollBack(reason: string) {
    await this.page.getByRole('button', { name: 'Roll back…' }).click()
    const sheet = this.page.getByRole('dialog')
    await sheet.getByLabel('Reason').fill(reason)
    await sheet.getByRole('button', { name: 'Roll back', exact: true }).click()
    await expect(this.page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
  }

  async bringBack() {
    await this.page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(this.page.getByRole('button', { name: 'Roll back…' })).toBeVisible()
  }
}
