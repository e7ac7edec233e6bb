import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { emailOf, expect, password, test } from './fixtures'
import { newKey } from './dossier'
import { LogPage } from './pages/log'
import { downloaded, ReportSheet } from './pages/reports'
import { TrendsPage } from './pages/trends'
import { pdfStructure, pdfText } from './pdf'

/** Today as the server has it; the browser is a day ahead on the other side of the world. */
const today = () => new Date().toISOString().slice(0, 10)
const thisQuarter = () => `Q${Math.floor(new Date().getUTCMonth() / 3) + 1} ${new Date().getUTCFullYear()}`

/** How many basing developments the trend shows for this quarter. */
async function inTrend(page: Page): Promise<number> {
  const trends = new TrendsPage(page)
  await trends.open('BLR', 'kind=basing-access')
  await expect(trends.charts).toHaveCount(1)
  const last = trends.charts.getByRole('link').last()
  await expect(last).toHaveAttribute('aria-label', /\d/)
  const said = new RegExp(`^${thisQuarter()}: (\\d+)`).exec((await last.getAttribute('aria-label'))!)
  return said ? Number(said[1]) : 0
}

/** The first number of the strip over a page: its drift. */
const driftOn = async (page: Page) =>
  Number(await page.getByRole('main').getByRole('definition').first().textContent())

test('a newcomer logs what happened, sees the trend move, ties it to a sentence, watches drift change and takes the report along', async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  test.setTimeout(300_000)
  const mark = newKey()
  const title = `Moscow shelves the base near Bobruisk (${mark})`
  const address = `https://example.org/${newKey()}`

  await test.step('signs in and opens the sample', async () => {
    await page.goto('/')
    await page.getByLabel('Email').fill(emailOf('lead'))
    await page.getByLabel('Password').fill(password())
    await page.getByLabel('Password').press('Enter')
    await page.getByRole('link', { name: /Belarus and Russia/ }).click()
    await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  })
  const before = await inTrend(page)

  const ref = await test.step('logs a development in one line', async () => {
    await page.goto('/dossiers/BLR/log')
    const line = page.getByLabel('One line is enough')
    await expect(async () => {
      await page.keyboard.press('n') // a page that was only just drawn does not hear keys yet
      await expect(line).toBeFocused({ timeout: 3_000 })
    }).toPass()
    await page.keyboard.type(`${today()} ${title} #basing-access RU>BY A1 ${address}`)
    await expect(page.getByText('Complete.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(line).toBeHidden()
    const found = await page.request.get(`/api/v1/dossiers/BLR/developments?q=${mark}`)
    const { items } = (await found.json()) as { items: { ref: string }[] }
    const logged = items[0]!.ref
    await page.goto(`/dossiers/BLR/log/${logged}`)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    return logged
  })

  await test.step('sees the trend move', async () => {
    expect(await inTrend(page)).toBe(before + 1)
    const trends = new TrendsPage(page)
    await trends.charts.getByRole('link').last().click()
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  })

  const [claimBefore, baselineBefore] = await test.step('finds the sentence of the baseline', async () => {
    await page
      .getByRole('navigation', { name: 'Rooms' })
      .getByRole('link', { name: /^Baseline/ })
      .click()
    await expect(page.getByText('freedom to use Belarusian territory, new bases included')).toBeVisible()
    const whole = await driftOn(page)
    await page.getByRole('link', { name: /^C12/ }).click()
    await expect(page).toHaveURL(/claim=BLR-C-12/)
    await page.getByRole('link', { name: 'BLR-C-12', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('including new bases')
    return [await driftOn(page), whole]
  })

  await test.step('ties the development to it', async () => {
    await page.getByRole('button', { name: 'Link a development' }).click()
    const sheet = page.getByRole('dialog', { name: 'Link a development to BLR-C-12' })
    await sheet.getByRole('combobox', { name: 'Development' }).fill(title)
    await page.getByRole('option', { name: new RegExp(ref) }).click()
    await sheet.getByText('Contradicts').click()
    await sheet.getByText('3 strong').click()
    await sheet
      .getByLabel('Why it bears on the claim')
      .fill('Who gives a base up did not want it in the end.')
    await sheet.getByRole('button', { name: 'Link', exact: true }).click()
    await expect(sheet).toBeHidden()
  })

  await test.step('watches drift change', async () => {
    await expect.poll(() => driftOn(page)).toBeGreaterThan(claimBefore)
    await expect(page.getByRole('link', { name: new RegExp(ref) }).first()).toBeVisible()
    await page.goto('/dossiers/BLR/baseline')
    expect(await driftOn(page)).toBeGreaterThan(baselineBefore)
    await page.goto(`/dossiers/BLR/baseline?world=2019-07-18`)
    await expect(page.getByRole('main').getByRole('definition').first()).toHaveText(/^(0|–)$/)
    await expect(page.getByRole('main').getByRole('definition').nth(1)).toHaveText('0 %')
  })

  await test.step('takes the report and the table along', async () => {
    await page.goto('/dossiers/BLR/reports')
    await page.getByRole('button', { name: 'Compose a report' }).click()
    const form = new ReportSheet(page, 'Compose a report')
    await form.field('Title').fill('Where the assessment stands today')
    await form.press('Compose')
    await expect(page.getByRole('heading', { name: 'Where the assessment stands today' })).toBeVisible()
    const pdf = await downloaded(page, () => page.getByRole('button', { name: 'Download PDF' }).click())
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const text = pdfText(pdf.path)
    if (text !== null) {
      expect(text).toContain('Who gives a base up did not want it in the end.')
      expect(text).toContain('Moscow shelves the base near Bobruisk')
    }
    const structure = pdfStructure(pdf.path)
    if (structure !== null)
      for (const tag of ['H1', 'Table', 'TH', 'Figure']) expect(structure).toContain(tag)

    await page.goto('/dossiers/BLR/log?kind=basing-access')
    const csv = await downloaded(page, async () =>
      (await new LogPage(page, 'BLR').export()).getByRole('link', { name: 'Download CSV' }).click(),
    )
    const rows = readFileSync(csv.path, 'utf8')
    expect(rows).toContain(title)
    expect(rows).toContain(address)
    expect(rows).not.toContain('Zapad-2021')
  })

  await test.step('signs out, and the old cookie opens nothing', async () => {
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await page.goto('/dossiers/BLR') // the sheet of the download is still open over the log
    await page.getByRole('button', { name: /your account/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in$/)
    const copy = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie } })
    for (const path of [
      '/me',
      '/dossiers/BLR',
      '/dossiers/BLR/developments.csv',
      `/dossiers/BLR/developments/${ref}`,
    ])
      expect((await copy.get(`/api/v1${path}`)).status(), path).toBe(401)
    for (const path of ['/dossiers', '/dossiers/BLR/log', `/dossiers/BLR/log/${ref}`])
      expect((await copy.get(path, { maxRedirects: 0 })).headers()['location'], path).toContain('/sign-in')
    await copy.dispose()
  })
})
