import { expect, expectAccessible, test } from './fixtures'
import { BaselinePage } from './pages/baseline'
import { TrendsPage } from './pages/trends'

test('a note on a stretch stands on the drawing, beside its passage and in the files, and reaches beyond the window', async ({
  lead,
  fresh,
  script,
}) => {
  const { key, baselineId } = fresh
  for (const happened of ['2012-03-02', '2012-09-10', '2013-02-01'])
    await script.post(`/dossiers/${key}/developments`, {
      title: `Drill of ${happened}`,
      kind: 'sanction',
      happened,
    })
  // A note on words makes a passage of them, which can then be chosen.
  const words = { type: 'passage', baselineId, block: 'B1', start: 4, end: 14 }
  await script.post(`/dossiers/${key}/annotations`, { target: words, body: 'Which armies?' })
  const trends = new TrendsPage(lead)
  await trends.open(key, 'step=year&from=2011-01-01&pick.from=2012-01-01&pick.to=2012-12-31')
  const period = trends.panel('period')
  await expect(trends.picked.getByRole('status')).toHaveText('2 developments')
  await trends.picked.getByRole('button', { name: /^Note on this stretch/ }).click()
  const sheet = lead.getByRole('dialog', { name: 'Note on “Over time”' })
  await expect(sheet.getByLabel('From', { exact: true })).toHaveValue('2012-01-01')
  await sheet.getByLabel('Passage', { exact: true }).selectOption({ index: 1 })
  await sheet.getByRole('button', { name: 'Place the note' }).click()
  await expect(sheet.getByRole('alert')).toContainText('Write something first.')
  await sheet.getByRole('textbox', { name: /^Note/ }).fill('Why two of them?')
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Place the note' }).click()

  const notes = period.getByRole('list', { name: 'Notes on this panel' })
  await expect(notes).toContainText('Why two of them?')
  await expect(notes).toContainText('(2 when it was written)')
  await expect(period.locator('[data-note="1"]')).toBeVisible()
  await expect(notes.getByRole('link', { name: 'Its records' })).toHaveAttribute(
    'href',
    /\/log\?from=2012-01-01&to=2012-12-31/,
  )
  const { bytes } = await trends.take('period', 'Drawing as SVG')
  expect(bytes.toString()).toContain('1. 2012-01-01 to 2012-12-31, comment by')

  // A part of the stretch: the note goes on beyond both ends.
  await trends.open(key, 'step=month&from=2012-03-01&to=2012-06-30')
  await expect(period.locator('[data-note="1"]')).toBeVisible()
  await notes.getByRole('button', { name: 'Resolve' }).click()
  await expect(period.getByText('1 resolved note')).toBeVisible()
  await expect(period.locator('[data-note="1"]')).toHaveCount(0)
  await expectAccessible(lead)

  const room = new BaselinePage(lead, key)
  await room.open()
  await room.margin
    .getByRole('button', { name: /armies|two of them/ })
    .first()
    .click()
  await expect(room.open_.getByRole('link', { name: 'Over time, 2012-01-01 to 2012-12-31' })).toBeVisible()
})

test('a note stands at what it is about on panels of cells, rows and places, and is reached by keyboard', async ({
  lead,
  fresh,
  script,
}) => {
  const { key } = fresh
  for (const [code, iso3166] of [
    ['RUX', 'RU'],
    ['BYX', 'BY'],
  ] as const)
    await script.post(`/dossiers/${key}/actors`, { code, name: `State ${code}`, type: 'state', iso3166 })
  const actors = [
    { code: 'RUX', role: 'actor' },
    { code: 'BYX', role: 'recipient' },
  ]
  for (const happened of ['2020-03-02', '2021-04-10'])
    await script.post(`/dossiers/${key}/developments`, {
      ...{ title: `Drill of ${happened}`, kind: 'sanction', happened, actors },
    })
  const words = {
    ...{ kinds: 'By kind', grid: 'Year by month', matrix: 'Who towards whom' },
    ...{ saydo: 'Say and do', compare: 'Periods compared', records: 'Records' },
  }
  const query = 'pick.kind=sanction&pick.actor=RUX&pick.recipient=BYX'
  for (const [panel, word] of Object.entries(words))
    await script.post(`/dossiers/${key}/annotations`, {
      target: {
        type: 'chart',
        selector: { label: word, panel, from: '2019-06-01', to: '2020-12-31', records: 1, query },
      },
      body: `About ${word}`,
    })
  const trends = new TrendsPage(lead)
  const years = 'compare=2020-01-01..2020-12-31&compare=2021-01-01..2021-12-31'
  await trends.open(key, `step=year&from=2020-01-01&${years}`)
  const cells = trends.panel('matrix').getByRole('cell').filter({ hasText: '2' })
  const mark = cells.getByRole('link', {
    name: /^Note 1, 2019-06-01 to 2020-12-31, begins before what is shown/,
  })
  await expect(mark).toBeVisible()
  await expect(trends.panel('saydo').locator('[data-note="1"]')).toHaveCount(1)
  await expect(trends.panel('kinds').locator('[data-note="1"]')).toHaveCount(1)
  await expect(trends.panel('grid').locator('[data-note="1"]')).toHaveCount(1)
  const records = trends.panel('records').getByRole('row')
  await expect(records.filter({ hasText: 'Drill of 2020-03-02' }).locator('[data-note="1"]')).toBeVisible()
  await expect(records.filter({ hasText: 'Drill of 2021-04-10' }).locator('[data-note="1"]')).toHaveCount(0)
  await expect(
    trends
      .panel('compare')
      .getByRole('row', { name: /^Sanctions/ })
      .locator('[data-note="1"]'),
  ).toHaveCount(1)
  await expectAccessible(lead)

  await mark.focus()
  await lead.keyboard.press('Enter')
  const note = trends
    .panel('matrix')
    .getByRole('list', { name: 'Notes on this panel' })
    .getByRole('listitem')
    .first()
  await expect(note).toBeFocused()
  await expect(note).toContainText('by State RUX, to State BYX')
  const { bytes } = await trends.take('matrix', 'Drawing as SVG')
  expect(bytes.toString()).toContain('1. 2019-06-01 to 2020-12-31, comment by')
  expect(bytes.toString()).toMatch(/<circle[^>]*r="7.5"/)
})

test('a private note stays with its writer and out of the files', async ({ lead, fresh, script }) => {
  const { key } = fresh
  await script.post(`/dossiers/${key}/developments`, {
    ...{ title: 'A drill', kind: 'sanction', happened: '2020-03-02' },
  })
  const trends = new TrendsPage(lead)
  await trends.open(key, 'step=year&from=2019-01-01')
  await trends.openMenu('kinds')
  await lead.getByRole('button', { name: 'Note on this panel…' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Note on “By kind”' })
  await sheet.getByRole('textbox', { name: /^Note/ }).fill('For me alone')
  await sheet.getByRole('checkbox', { name: 'Private: only you can read it' }).check()
  await sheet.getByRole('button', { name: 'Place the note' }).click()
  const kinds = trends.panel('kinds')
  await expect(kinds.getByRole('list', { name: 'Notes on this panel' })).toContainText('For me alone')
  const { bytes } = await trends.take('kinds', 'Drawing as SVG')
  expect(bytes.toString()).not.toContain('For me alone')
  await lead.keyboard.press('z')
  await expect(kinds.getByRole('list', { name: 'Notes on this panel' })).toHaveCount(0)
})

test('the trends open with few panels, and a press or a link brings another', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await lead.goto('/dossiers/BLR/trends')
  await expect(trends.panel('period')).toBeVisible()
  await expect(trends.panel('map')).toHaveCount(0)
  await lead.getByRole('region', { name: 'Add a panel' }).getByRole('button', { name: 'Say and do' }).click()
  await expect(lead).toHaveURL(/panels=period.*saydo/)
  await expect(trends.panel('saydo')).toBeVisible()
  await trends
    .panel('kinds')
    .getByRole('button', { name: /^All \d+ kinds$/ })
    .click()
  await expect(lead).toHaveURL(/panels=period.*saydo.*all=1/)
  await expect(
    trends.panel('kinds').getByRole('button', { name: 'The six most frequent kinds' }),
  ).toBeVisible()
  await lead.goto('/dossiers/BLR/trends#panel-timeline')
  await expect(trends.panel('timeline')).toBeInViewport()
})
