import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

/** Ends before the developments that other tests log into the sample. */
const span = 'step=year&from=2016-01-01&to=2025-12-31'

test('a panel is taken as numbers with their manifest, as a drawing and as a picture; it has its table and a page of its own', async ({
  lead,
  script,
}) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `${span}&pick.kind=military-exercise`)
  await expect(trends.end('First')).toBeVisible()
  const { counts } = await script.get<{ counts: { start: string; kind: string; n: number }[] }>(
    `/dossiers/BLR/trends/counts?${span}&kind=military-exercise`,
  )

  const csv = await trends.take('period', 'Numbers as CSV')
  expect(csv.name).toMatch(/^BLR-period-\d{4}-\d\d-\d\d.*\.csv$/)
  const lines = csv.bytes.toString('utf8').trim().split('\r\n')
  expect(lines[0]).toBe('Year,First day,Military exercises,All,Low (80 %),High (80 %),Marked')
  expect(lines.slice(1).map((line) => line.split(',', 4).join(','))).toEqual(
    counts.map(({ start, n }) => `${start.slice(0, 4)},${start},${n},${n}`),
  )
  const manifest = lead.getByRole('link', { name: 'Its manifest' })
  const { sha256, rows, said } = (await (
    await lead.request.get((await manifest.getAttribute('href'))!)
  ).json()) as {
    sha256: string
    rows: number
    said: string
  }
  expect({ rows, length: sha256.length }).toEqual({ rows: counts.length, length: 64 })
  expect(said).toContain('pick.kind=military-exercise')

  const svg = (await trends.take('period', 'Drawing as SVG')).bytes.toString('utf8')
  const title = (await trends.panel('period').getByRole('heading').textContent())!
  for (const part of [
    title,
    'Counted from the log of BLR. Drawn on',
    'pick.kind=military-exercise',
    '#panel-period',
  ])
    expect(svg).toContain(part)
  expect(svg).not.toMatch(/var\(|color-mix|<script|href=/)
  const png = (await trends.take('matrix', 'Drawing as PNG')).bytes
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThan(600)

  for (const panel of ['period', 'grid', 'matrix', 'timeline']) await trends.openTable(panel)
  await expect(
    trends.panel('grid').getByRole('region', { name: /^Developments by year and month/ }),
  ).toBeVisible()
  await expectAccessible(lead)

  await trends.openMenu('grid')
  await lead.getByRole('link', { name: 'This panel alone' }).click()
  await expect(lead).toHaveURL(/\/panels\/BLR\/grid\?.*pick\.kind=military-exercise/)
  await expect(trends.panel('grid')).toBeVisible()
  await expect(lead.locator('[data-panel]')).toHaveCount(1)
  await expectAccessible(lead)
  await lead.getByRole('link', { name: 'Open in the trends' }).click()
  await expect(trends.panel('period')).toBeVisible()
})

test('periods are compared like for like, in the address, with named changes', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', span)
  const compared = trends.panel('compare')
  await expect(compared.getByRole('columnheader', { name: /^Before the baseline \d/ })).toBeVisible()
  const periods = ['2019-01-01..2019-12-31', '2021-01-01..2021-06-30']
  await trends.open('BLR', `${span}&${periods.map((one) => `compare=${one}`).join('&')}`)
  await expect(
    compared.getByRole('columnheader', { name: /^Period 1 1 Jan 2019 to 30 Jun 2019$/ }),
  ).toBeVisible()
  const totals = await Promise.all(
    ['from=2019-01-01&to=2019-06-30', 'from=2021-01-01&to=2021-06-30'].map((within) =>
      script.get<{ total: number }>(`/dossiers/BLR/developments?${within}&limit=1`),
    ),
  )
  const all = compared.getByRole('row', { name: /^All kinds/ })
  for (const [at, { total }] of totals.entries())
    await expect(all.getByRole('cell').nth(at).getByRole('link')).toHaveText(String(total))

  await compared.getByRole('checkbox', { name: /^Like for like/ }).uncheck()
  await expect(lead).toHaveURL(/even=no/)
  await expect(
    compared.getByRole('columnheader', { name: /^Period 1 1 Jan 2019 to 31 Dec 2019$/ }),
  ).toBeVisible()
  await compared.getByLabel('Compare', { exact: true }).selectOption('before and after a development')
  const ref = compared.getByLabel('Development', { exact: true })
  await ref.fill('BLR-D-0001')
  await ref.press('Enter')
  await expect(lead).toHaveURL(/compare=BLR-D-0001/)
  await expect(compared).toContainText(/One side has no day yet|Before /)
  await compared.getByLabel('Compare', { exact: true }).selectOption('before and after the baseline')
  await expect(lead).toHaveURL(/compare=baseline/)
})
