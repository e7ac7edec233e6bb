import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

test('panels are arranged by key, saved for the team, opened by all, duplicated, removed and brought back', async ({
  lead,
  fresh,
}) => {
  const trends = new TrendsPage(lead)
  await trends.open(fresh.key, 'step=year&from=2016-01-01')
  await trends.board('Arrange the panels')
  const arrange = lead.getByRole('region', { name: 'Arrange the panels' })
  const rows = arrange.getByRole('listitem')
  const grid = arrange.getByRole('button', { name: 'Move Year by month up' })
  await grid.press('Alt+ArrowUp')
  await expect(arrange.getByRole('status')).toHaveText(/^Year by month is now number \d+ of \d+\.$/)
  await arrange.getByRole('button', { name: 'Take Timeline off' }).click()
  await expect(rows.filter({ hasText: 'Timeline' })).toHaveCount(0)
  await arrange.getByRole('button', { name: 'Undo' }).click()
  await expect(rows.filter({ hasText: 'Timeline' })).toHaveCount(1)
  await arrange.getByRole('button', { name: 'Take Over time off' }).click()
  await arrange.getByRole('button', { name: 'Year by month, half as wide' }).click()
  await expect(lead).toHaveURL(/panels=kinds/)
  await expect(trends.panel('period')).toHaveCount(0)
  await expectAccessible(lead)
  await arrange.getByRole('button', { name: 'Done' }).click()

  await trends.board('Save as a new dashboard…')
  await lead.getByLabel('Name', { exact: true }).fill('By kind first')
  await lead.getByRole('checkbox', { name: 'For the whole team' }).check()
  await lead.getByRole('checkbox', { name: 'The trends open with it for everybody' }).check()
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(lead).toHaveURL(/board=[0-9a-f-]{36}/)

  await lead.goto(`/dossiers/${fresh.key}/trends`)
  await expect(lead).toHaveURL(/step=year&from=2016-01-01&board=/)
  await expect(lead.getByRole('button', { name: 'By kind first', exact: true })).toBeVisible()
  await expect(trends.panel('kinds')).toBeVisible()
  await expect(trends.panel('period')).toHaveCount(0)

  await trends.board('Duplicate “By kind first”…')
  await expect(lead.getByLabel('Name', { exact: true })).toHaveValue('By kind first, copy')
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(lead.getByRole('button', { name: 'By kind first, copy' })).toBeVisible()
  await trends.board('Remove “By kind first, copy”')
  await lead.getByRole('button', { name: 'Undo' }).click()
  await expect(lead.getByText('“By kind first, copy” is back.')).toBeVisible()
  await expect(lead).toHaveURL(/board=all/)
})
