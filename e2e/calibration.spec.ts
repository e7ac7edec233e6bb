import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

type Baseline = { version: { blocks: { id: string; text: string }[] } }
type Forecast = { likelihood: string | null; horizon: string; relation: string | null; on: string }

const FORECASTS: Forecast[] = [
  { likelihood: 'likely', horizon: '2020-12-31', relation: 'fulfils', on: '2020-12-31' },
  { likelihood: 'likely', horizon: '2020-12-31', relation: 'fulfils', on: '2020-06-01' },
  { likelihood: 'likely', horizon: '2020-12-31', relation: 'fulfils', on: '2021-03-01' },
  { likelihood: 'likely', horizon: '2020-12-31', relation: 'fails', on: '2020-12-31' },
  { likelihood: 'likely', horizon: '2020-12-31', relation: 'fulfils', on: '2020-08-01' },
  { likelihood: 'very likely', horizon: '2020-12-31', relation: 'fulfils', on: '2020-09-01' },
  { likelihood: null, horizon: '2020-12-31', relation: 'fails', on: '2020-12-31' },
  { likelihood: 'unlikely', horizon: '2020-12-31', relation: null, on: '' },
]

const row = (page: Page, ref: string) => page.locator(`tr[data-claim="${ref}"]:visible`)

test('forecasts stand with what came of them, late apart from in time, and nothing is said of a few', async ({
  lead,
  fresh,
  script,
}) => {
  const room = `/dossiers/${fresh.key}`
  await lead.goto(`${room}/claims`)
  await lead.getByRole('link', { name: 'Calibration', exact: true }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('No forecasts yet')
  await expectAccessible(lead)

  const { version } = await script.get<Baseline>(`${room}/baselines/${fresh.baselineId}`)
  const block = version.blocks.find(({ text }) => text.startsWith('The two armies'))!.id
  const refs: string[] = []
  for (const [at, { likelihood, horizon, relation, on }] of FORECASTS.entries()) {
    const { ref } = await script.post<{ ref: string }>(`${room}/claims`, {
      ...{ baselineId: fresh.baselineId, statement: `Forecast ${at + 1} comes about.`, type: 'forecast' },
      ...{ likelihood, horizon, passages: [{ block, start: 0, end: 10 }] },
    })
    refs.push(ref)
    if (relation === null) continue
    const development = await script.post<{ ref: string }>(`${room}/developments`, {
      ...{ title: `What came of forecast ${at + 1}`, kind: 'statement', happened: on },
      citations: [{ title: `Report ${at + 1}`, outlet: 'Example', reliability: 'B', credibility: 2 }],
    })
    await script.post(`${room}/links`, {
      ...{ claim: ref, development: development.ref, relation, strength: 3, accept: true },
      rationale: 'It says so.',
    })
  }
  await lead.reload()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(
    /^4 of 6 scored forecasts came about in time; Brier score 0\.\d\d$/,
  )
  await expect(row(lead, refs[0]!)).toContainText('Came in time')
  await expect(row(lead, refs[2]!)).toContainText('Came late')
  await expect(row(lead, refs[3]!)).toContainText('Failed')
  await expect(row(lead, refs[6]!)).toContainText('no word')
  await expect(row(lead, refs[7]!)).toContainText('Overdue')
  const words = lead.getByRole('region', { name: 'By word of likelihood', exact: true }).last()
  await expect(words.getByRole('row').filter({ hasText: /^likely/ })).toContainText('3 of 5')
  await expect(words.getByRole('row').filter({ hasText: /^very likely/ })).toContainText('too few to tell')
  await expectAccessible(lead)

  await lead
    .getByRole('navigation', { name: 'Forecasts shown' })
    .getByRole('link', { name: 'overdue (1)', exact: true })
    .click()
  await expect(lead).toHaveURL(/outcome=overdue/)
  await expect(row(lead, refs[0]!)).toHaveCount(0)
  await row(lead, refs[7]!)
    .getByRole('link', { name: /^say what came of it/ })
    .click()
  await expect(lead).toHaveURL(new RegExp(`/claims/${refs[7]}$`))
  await lead.setViewportSize({ width: 390, height: 800 })
  await lead.goto(`${room}/claims/calibration?world=2020-10-01`)
  await expect(row(lead, refs[0]!)).toContainText('Open')
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a claim shows its line over both clocks and what its drift rests on; a step puts the page back', async ({
  lead,
}) => {
  await lead.goto('/dossiers/BLR/claims/BLR-C-01')
  const rests = lead.getByRole('region', { name: 'What it rests on', exact: true })
  await expect(rests).toContainText(/\d+ citations? from \d+ independent origins?/)
  await expect(rests).toContainText('Say-do factor')
  await lead.getByText('Every step of the line').click()
  const steps = lead.getByRole('table').filter({ hasText: 'As known then' })
  await expect(steps.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible(lead)
  await steps.getByRole('row').nth(1).getByRole('link').click()
  await expect(lead).toHaveURL(/world=\d{4}-\d\d-\d\d/)
  await expect(rests).toBeVisible()
})
