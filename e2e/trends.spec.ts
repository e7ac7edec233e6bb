import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

type Counts = { counts: { start: string; kind: string; n: number }[]; total: number }

/** Ends before the developments that other tests log into the sample. */
const until = 'to=2025-12-31'

const counts = (query: string) => `/dossiers/BLR/trends/counts?${query}`

test('the table says what the API says, step by step and kind by kind', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  for (const step of ['year', 'month']) {
    const query = `step=${step}&from=2016-01-01&${until}`
    const answer = await script.get<Counts>(counts(query))
    await trends.open('BLR', query)
    await expect(trends.subtitle).toContainText(`${answer.total} developments`)
    await trends.openTable('kinds')
    const cells = await trends.countCells()
    expect(cells.length).toBe(answer.counts.length)
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(answer.total)
  }
})

test('step, kind and grade live in the address', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', until)
  await trends.choose('Per', 'month')
  await expect(lead).toHaveURL(/step=month/)
  await trends.choose('Kind', 'Military exercise')
  await expect(lead).toHaveURL(/kind=military-exercise/)
  await trends.choose('Grade', 'B and 2 or better')
  await expect(lead).toHaveURL(/reliability=B&credibility=2/)
  const query = `step=month&from=2016-01-01&${until}&kind=military-exercise&reliability=B&credibility=2`
  const { total } = await script.get<Counts>(counts(query))
  await expect(trends.subtitle).toContainText(`${total} developments`)

  const address = lead.url()
  await lead.reload()
  await expect(trends.filter('Kind')).toHaveValue('military-exercise')
  await expect(trends.filter('Grade')).toHaveValue('B2')
  await lead.goBack()
  await expect(trends.filter('Grade')).toHaveValue('')
  await lead.goForward()
  await expect(lead).toHaveURL(address)
  await lead.getByRole('button', { name: 'Reset' }).click()
  // The panels stay as they are arranged.
  await expect(lead).toHaveURL(/\/trends\?panels=[^&]+$/)
})

test('a bar leads to its records, and the log shows that many', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${until}`)
  const bar = trends.bars('Military exercises').first()
  const n = Number(/: (\d+)\./.exec((await bar.getAttribute('aria-label'))!)![1])
  await bar.click()
  await expect(lead).toHaveURL(/\/log\?from=\d{4}-01-01&to=\d{4}-12-31&kind=military-exercise$/)
  await expect(lead.getByText(new RegExp(`^${n} of \\d+ developments$`))).toBeVisible()
})

test('the keyboard walks the bars and opens the records of the one in focus', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${until}`)
  const bars = trends.bars('Military exercises')
  const labels = await bars.evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')))
  await bars.last().focus()
  await lead.keyboard.press('ArrowLeft')
  await expect(lead.locator(':focus')).toHaveAttribute('aria-label', labels.at(-2)!)
  await lead.keyboard.press('Home')
  await expect(lead.locator(':focus')).toHaveAttribute('aria-label', labels[0]!)
  await lead.keyboard.press('Enter')
  await expect(lead).toHaveURL(/\/log\?.*kind=military-exercise/)
})

test('one press of Tab goes from chart to chart', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${until}`)
  await expect(trends.charts.first()).toBeVisible()
  for (const chart of await trends.charts.all()) await expect(chart.locator('a[tabindex="0"]')).toHaveCount(1)
})

test('BALTOPS and Zapad have marks with ranges, each leading to its record', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', '')
  const figures = lead.getByRole('region', { name: /(BALTOPS|Zapad) went from/ })
  await expect(figures.getByRole('heading')).toContainText(/Zapad went from.*BALTOPS went from/)
  await expect(figures.getByText('baseline', { exact: true })).toBeVisible()
  await expect(figures.getByText(/Vienna Document/).first()).toBeVisible()
  const zapad = figures.getByRole('link', {
    name: /Zapad-2017.*claimed from [\d,]+ to [\d,]+\. Open the record$/,
  })
  await expect(zapad).toHaveCount(1)
  const href = (await zapad.getAttribute('href'))!
  await zapad.click()
  await expect(lead).toHaveURL(new RegExp(`${href}$`))
  await expect(lead.getByRole('heading', { level: 1 })).toContainText('Zapad-2017')
})

test('figures follow what is picked, and part by whose they are', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  const figures = trends.panel('figures')
  const marks = figures.getByRole('link', { name: /Open the record$/ })
  await trends.open('BLR', 'panels=figures&step=year')
  await expect(figures.getByRole('link', { name: /Zapad-2017/ })).toBeVisible()
  await trends.open('BLR', 'panels=figures&step=year&pick.from=2021-01-01&pick.to=2021-12-31')
  await expect(figures.getByRole('link', { name: /Zapad-2017/ })).toHaveCount(0)
  const { figures: own } = await script.get<{
    figures: { ref: string; part: string | null; basis: string }[]
  }>('/dossiers/BLR/trends/figures?series=BALTOPS&series=Zapad&pickFrom=2021-01-01&pickTo=2021-12-31')
  const whole = own.filter(({ part }) => part === null)
  await expect(marks).toHaveCount(new Set(whole.map(({ ref }) => ref)).size)
  await figures.getByText('by basis', { exact: true }).click()
  await expect(lead).toHaveURL(/figures\.by=basis/)
  await expect(marks).toHaveCount(new Set(whole.map(({ ref, basis }) => `${ref} ${basis}`)).size)
  await expectAccessible(lead)
  const { bytes } = await trends.take('figures', 'Numbers as CSV')
  expect(bytes.toString().trim().split('\r\n')).toHaveLength(whole.length + 1)
})

test('every claimed figure stands in the table with its basis', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', '')
  const { figures } = await script.get<{ figures: { part: string | null; unit: string }[] }>(
    '/dossiers/BLR/trends/figures?metric=personnel&series=BALTOPS&series=Zapad',
  )
  await trends.openTable('figures')
  const rows = lead.getByRole('region', { name: /^Figures in head/ }).getByRole('row')
  await expect(rows).toHaveCount(
    figures.filter(({ part, unit }) => part === null && unit === 'head').length + 1,
  )
})

test('a line parts before and after the baseline', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', until)
  await expect(lead.getByText(/before the baseline of 18 Jul 2019/)).toBeVisible()
  await expect(trends.charts.first().locator('[data-line="baseline"]')).toHaveCount(1)
})

test('the world clock takes away what had not happened yet', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', 'from=all&world=2019-07-01')
  const { total } = await script.get<Counts>(counts('world=2019-07-01'))
  await expect(trends.subtitle).toContainText(`${total} developments`)
  await expect(trends.bars('Military exercises').last()).toHaveAttribute('href', /world=2019-07-01/)
})
