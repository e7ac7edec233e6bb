import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

const everyPanel =
  'period,kinds,compare,intensity,logging,grid:half,matrix:half,saydo,claims,map,timeline,records,figures:half,money:half'

/** The trends room. */
export class TrendsPage {
  readonly page: Page
  readonly subtitle: Locator
  readonly charts: Locator
  /** the chart of all kinds over time, with its list of kinds */
  readonly over: Locator
  readonly picked: Locator
  readonly records: Locator

  constructor(page: Page) {
    this.page = page
    this.subtitle = page.getByText('Every mark opens its records.')
    this.charts = page.getByRole('group', { name: / per (month|quarter|year): \d+ in all$/ })
    this.over = page.getByRole('group', { name: /Developments per (day|week|month|quarter|year)$/ })
    this.picked = page.getByRole('group', { name: 'What is picked' })
    this.records = page.getByRole('region', { name: /records? behind this$/ })
  }

  /** Opens the room with all its panels, unless the question says which. */
  async open(key: string, query: string) {
    const asked = new URLSearchParams(query)
    if (!asked.has('panels') && !asked.has('board')) asked.set('panels', everyPanel)
    await this.page.goto(`/dossiers/${key}/trends?${asked}`)
    await expect(this.page.getByRole('heading', { name: 'Trends', level: 1 })).toBeVisible()
  }

  /** One panel, by the name that addresses know it by. */
  panel(name: string) {
    return this.page.locator(`[data-panel="${name}"]`)
  }

  /** Presses a panel's menu until it is heard. */
  async openMenu(panel: string) {
    const menu = this.panel(panel).getByRole('button', { name: /^Take or link: / })
    await expect(async () => {
      if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click()
      await expect(menu).toHaveAttribute('aria-expanded', 'true', { timeout: 500 })
    }).toPass()
  }

  /** Does something with the dashboards; their menu is pressed until it is heard. */
  async board(what: string) {
    const list = this.page.getByRole('group', { name: 'Dashboards', exact: true })
    await expect(async () => {
      if (!(await list.isVisible())) await this.page.locator('[data-boards]').click()
      await expect(list).toBeVisible({ timeout: 500 })
    }).toPass()
    await list.getByRole('button', { name: what, exact: true }).click()
  }

  /** Takes a panel out as a file. */
  async take(panel: string, what: string): Promise<{ name: string; bytes: Buffer }> {
    await this.openMenu(panel)
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: what, exact: true }).click(),
    ])
    const bytes = await readFile(await download.path())
    return { name: download.suggestedFilename(), bytes }
  }

  async openTable(panel: string) {
    await this.panel(panel).getByText('Table', { exact: true }).click()
  }

  filter(label: string) {
    return this.page.getByRole('search', { name: 'What the trends show' }).getByLabel(label, { exact: true })
  }

  /** Chooses in one of the filters and waits until the page shows it. */
  async choose(label: string, option: string) {
    await this.filter(label).selectOption(option)
    await expect(this.page.getByRole('search', { name: 'What the trends show' })).toHaveAttribute(
      'aria-busy',
      'false',
    )
  }

  /** One end of the stretch that is picked over time. */
  end(which: 'First' | 'Last') {
    return this.page.getByRole('slider', { name: `${which} step of the stretch` })
  }

  /** The bars of one kind, oldest first. */
  bars(kind: string) {
    return this.page.getByRole('group', { name: new RegExp(`^${kind} per `) }).getByRole('link')
  }

  /** The numbers in the cells of the table of counts. */
  async countCells() {
    const links = this.panel('kinds')
      .getByRole('region', { name: /^Developments per/ })
      .getByRole('cell')
      .getByRole('link')
    return (await links.allTextContents()).map(Number)
  }
}
