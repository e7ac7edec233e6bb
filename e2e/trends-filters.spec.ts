import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

/** Ends before the developments that other tests log into the sample. */
const span = 'from=2016-01-01&to=2025-12-31'

test('the filters of the log narrow every panel, their records, their numbers and a saved view', async ({
  lead,
  script,
}) => {
  const trends = new TrendsPage(lead)
  const panels = 'panels=period,kinds,records'
  await trends.open('BLR', `step=year&${span}&${panels}`)
  const further = lead.getByRole('group', { name: 'Further filters' })
  await further.getByRole('button', { name: /^Stage/ }).click()
  await lead.getByRole('checkbox', { name: /^Announced/ }).click()
  await expect(lead).toHaveURL(/stage=announced/)
  const { items } = await script.get<{ items: object[] }>(
    `/dossiers/BLR/developments?${span}&stage=announced&limit=200`,
  )
  await expect(trends.subtitle).toContainText(`${items.length} developments in this choice`)
  await expect(trends.records).toContainText(`The ${items.length} records behind this`)
  await lead.keyboard.press('Escape')
  await expectAccessible(lead)

  const { bytes } = await trends.take('period', 'Numbers as CSV')
  const rows = bytes.toString().trim().split('\r\n')
  const all = rows[0]!.split(',').indexOf('All')
  expect(rows.slice(1).reduce((sum, row) => sum + Number(row.split(',')[all]), 0)).toBe(items.length)

  const bar = trends
    .panel('kinds')
    .getByRole('link', { name: /: \d+\. / })
    .first()
  await expect(bar).toHaveAttribute('href', /stage=announced/)

  // A place that nothing happened at says so, and the cross takes it away.
  await trends.open('BLR', `step=year&${span}&${panels}&stage=announced&place=Nowhere&marking=PURPLE`)
  await expect(trends.subtitle).toContainText('0 developments in this choice')
  await further.getByRole('link', { name: 'Remove filter: Place Nowhere' }).click()
  await expect(trends.subtitle).toContainText(`${items.length} developments in this choice`)

  const { id } = await script.post<{ id: string }>('/dossiers/BLR/views', {
    name: `Loans that were agreed ${Date.now()}`,
    settings: { filters: { kind: ['loan-credit'], stage: ['agreed'], to: '2025-12-31' } },
  })
  await lead.reload()
  await further.getByLabel('As a saved view').selectOption(id)
  await expect(lead).toHaveURL(/kind=loan-credit.*stage=agreed/)
  await expect(lead).toHaveURL(/from=all/)
})
