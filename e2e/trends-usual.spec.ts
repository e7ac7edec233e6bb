import { newKey } from './dossier'
import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

test('a dossier without anything logged says so, and its first figures are drawn without any wiring', async ({
  lead,
  script,
}) => {
  const key = newKey()
  await script.post('/dossiers', { newKey: key, title: `Rivers ${key}` })
  const trends = new TrendsPage(lead)
  await lead.goto(`/dossiers/${key}/trends`)
  const bare = lead.getByText('Nothing is logged yet', { exact: true })
  await expect(bare).toBeVisible()
  await expect(lead.getByRole('link', { name: 'Import a file' })).toBeVisible()
  await expect(lead.locator('[data-panel]')).toHaveCount(0)
  await expectAccessible(lead)

  const flood = (year: number) => ({
    ...{
      title: `Floods of ${year}`,
      kind: 'other',
      happened: `${year}-05-02`,
      series: 'Spring floods',
    },
    measurements: [
      { metric: 'injured', best: 10 * (year - 1990), unit: 'head' },
      ...(year > 1995 ? [{ metric: 'duration', best: year - 1990, unit: 'days' }] : []),
    ],
    citations: [{ title: `Paper of ${year}`, reliability: 'B', credibility: 2 }],
  })
  for (const year of [1995, 1996, 1998]) await script.post(`/dossiers/${key}/developments`, flood(year))
  await lead.reload()
  await expect(trends.subtitle, 'a log of other years begins where it begins').toContainText('3 developments')
  await expect(lead.getByRole('textbox', { name: 'From' })).toHaveValue('1995-01-01')
  const figures = trends.panel('figures')
  await expect(figures).toContainText('Injured of Spring floods')
  await figures.getByRole('combobox', { name: 'Figures of' }).selectOption('duration')
  await expect(lead).toHaveURL(/metric=duration/)
  await expect(figures).toContainText('Duration')
  await expect(figures.getByRole('link', { name: /Floods of 1998/ })).toBeVisible()

  await trends.open(key, 'kind=sanction')
  await expect(
    lead.getByText('Nothing fits this choice', { exact: true }).filter({ visible: true }),
  ).toBeVisible()
  await lead.getByRole('link', { name: 'Show all that is logged' }).click()
  await expect(trends.subtitle).toContainText('3 developments')
})
