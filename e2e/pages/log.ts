import { expect, type Locator, type Page } from '@playwright/test'

/** The Log room as a person uses it. */
export class LogPage {
  readonly page: Page
  readonly key: string

  constructor(page: Page, key: string) {
    this.page = page
    this.key = key
  }

  /** Opens the list, with parameters of its address. */
  async open(query = '') {
    await this.page.goto(`/dossiers/${this.key}/log${query}`)
    await expect(this.page.getByRole('heading', { name: 'Log', level: 1 })).toBeVisible()
  }

  /** Opens the page of one record. */
  async openRecord(ref: string) {
    await this.page.goto(`/dossiers/${this.key}/log/${ref}`)
    await expect(this.record(ref)).toBeVisible()
  }

  /** Presses a key until the page answers: a page that was only just drawn does not hear keys yet. */
  async press(key: string, answered: Locator) {
    await expect(async () => {
      await this.page.keyboard.press(key)
      await expect(answered).toBeVisible({ timeout: 1_500 })
    }).toPass()
  }

  /** Moves to the first title by key, once the page hears keys. */
  async toFirst() {
    await this.press('j', this.table.locator('a:focus'))
  }

  get table(): Locator {
    return this.page.getByRole('table', { name: 'Developments' })
  }

  /** The titles of the list, in its order. */
  get titles(): Locator {
    return this.table.getByRole('rowheader').getByRole('link')
  }

  /** "42 of 150 developments" */
  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /developments?$/ })
  }

  /** Opens the sheet in which a file of this view is chosen. */
  async export(): Promise<Locator> {
    const sheet = this.page.getByRole('dialog', { name: 'Download this view' })
    await expect(async () => {
      await this.page.getByRole('button', { name: 'Download…' }).click()
      await expect(sheet).toBeVisible({ timeout: 1_500 })
    }).toPass()
    return sheet
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search in the log' })
  }

  /** Opens the choices of a filter and gives them. */
  async filter(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    return this.page.getByRole('group', { name: `Filter by ${name.toLowerCase()}` })
  }

  /** The cross of a filter that is in force. */
  removal(name: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^Remove filter: ${name}`) })
  }

  /** A record, as a page or beside the list. */
  record(ref: string): Locator {
    return this.page.getByRole('article', { name: ref })
  }

  /** The record beside the list. */
  panel(ref: string): Locator {
    return this.page.getByRole('complementary', { name: `Record ${ref}` })
  }

  /** The capture line, opened by its key. */
  async capture(): Promise<Locator> {
    await this.toFirst()
    await this.page.keyboard.press('n')
    const line = this.page.getByRole('textbox', { name: 'One line is enough' })
    await expect(line).toBeFocused()
    return line
  }

  /** What the line was understood to say. */
  get chips(): Locator {
    return this.page.getByRole('list', { name: 'Understood as' }).getByRole('listitem')
  }

  get form(): Locator {
    return this.page.getByRole('form')
  }

  field(name: string | RegExp): Locator {
    return this.form.getByLabel(name)
  }

  /** A section of the open record. */
  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  toast(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text })
  }
}
