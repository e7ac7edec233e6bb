import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

/** Ends before the developments that other tests log into the sample. */
const span = 'from=2016-01-01&to=2025-12-31'

type Total = { total: number }

test('claims, the map and the ledger pick for all panels, and lead to their records', async ({
  lead,
  script,
}) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${span}`)
  // Counted by hand: under load the total of such a list is only a floor.
  const countOf = async (query: string) =>
    (await script.get<{ items: object[] }>(`/dossiers/BLR/developments?${span}&limit=200&${query}`)).items
      .length

  const claims = trends.panel('claims')
  await expect(claims.getByRole('heading')).toContainText(/\d+ of 30 claims no longer stand as written/)
  await claims.getByRole('button', { name: /^BLR-C-11 / }).click()
  await expect(lead).toHaveURL(/pick\.claim=BLR-C-11/)
  const borne = await countOf('claim=BLR-C-11')
  await expect(trends.records).toContainText(`The ${borne} records behind this`)
  // The claim stands as bands under the counts, on their axis.
  await expect(
    trends
      .panel('period')
      .getByRole('listitem')
      .getByRole('link', { name: /^BLR-C-11: .*contradicted/ }),
  ).toBeVisible()
  await trends.picked.getByRole('button', { name: 'Take on BLR-C-11 away' }).click()

  // Tripwires are lines on each axis of time, in words beneath it.
  for (const name of ['period', 'kinds', 'logging', 'claims', 'timeline', 'figures']) {
    await expect(trends.panel(name).locator('[data-line="tripwire"]').first()).toBeVisible()
    await expect(trends.panel(name)).toContainText(/\d+ tripwires as dashed lines on their last days/)
  }
  await trends
    .panel('period')
    .getByText(/^\d+ tripwires as dashed lines/)
    .click()
  const wires = trends.panel('period').getByRole('list', { name: 'Tripwires on this axis' })
  await expect(wires.getByRole('listitem').filter({ hasText: 'breaks BLR-C-15' })).toContainText('→')
  await expect(wires.getByRole('link', { name: /breaks BLR-C-09/ })).toHaveAttribute(
    'href',
    /claims\/BLR-C-09$/,
  )

  const map = trends.panel('map')
  await expect(map.getByRole('group', { name: 'Places', exact: true })).toBeVisible()
  const country = map.getByRole('list', { name: 'Countries' }).getByRole('button', { name: /^Poland \d+$/ })
  const n = Number(/\d+$/.exec((await country.textContent())!)![0])
  await country.click()
  await expect(lead).toHaveURL(/pick\.country=PL/)
  await expect(trends.records).toContainText(`The ${n} records behind this`)
  await map.getByRole('button', { name: 'Closer' }).click()
  await expect(lead).toHaveURL(/map=[\d.]+/)
  // By key and by hand; a drag that ends over a country does not pick it.
  const field = map.getByRole('group', { name: /Arrow keys move the map/ })
  const viewIn = () => new URL(lead.url()).searchParams.get('map')
  const closer = viewIn()
  await field.press('ArrowRight')
  await expect.poll(viewIn).not.toBe(closer)
  const east = viewIn()
  await field.scrollIntoViewIfNeeded()
  const box = (await field.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await lead.mouse.move(x, y)
  await lead.mouse.down()
  await lead.mouse.move(x + 90, y + 20, { steps: 4 })
  await lead.mouse.up()
  await expect.poll(viewIn).not.toBe(east)
  await expect(lead).toHaveURL(/pick\.country=PL(&|$)/)
  const places = await trends.take('map', 'Numbers as CSV')
  expect(places.bytes.toString()).toMatch(/^\uFEFF?Place,Country,Known to,Developments\r\n/)
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await expect(trends.picked).toHaveCount(0)

  const ledger = trends.panel('saydo')
  const part = ledger.getByRole('link', { name: /^Loans and credits: \d+ announced or agreed\./ })
  const said = Number(/: (\d+) /.exec((await part.getAttribute('aria-label'))!)![1])
  await part.click()
  await expect(lead).toHaveURL(/\/log\?.*kind=loan-credit.*picked=state%3Dsaid/)
  await expect(lead.getByText(new RegExp(`^${said} of \\d+ developments$`))).toBeVisible()
})

test('intensity weighs with the scores of the kinds, and follows when the team changes one', async ({
  lead,
  script,
  fresh,
}) => {
  const { key } = fresh
  const sanction = { kind: 'sanction', happened: '2019-03-01' }
  await script.post(`/dossiers/${key}/developments`, { ...sanction, title: 'Trade is stopped' })
  const trends = new TrendsPage(lead)
  const intensity = trends.panel('intensity')
  const marks = intensity.getByRole('group', { name: /Mean of scores per year$/ }).getByRole('link')
  const asked = 'step=year&from=2019-01-01&to=2019-12-31&kind=sanction&panels=intensity'
  await trends.open(key, asked)
  await expect(intensity.getByRole('heading')).toContainText('Intensity is −6 on average over 1 development')
  await expect(marks).toHaveAttribute('aria-label', /^2019: −6 on average, −6 added up/)
  await intensity.getByText('sum', { exact: true }).click()
  await expect(lead).toHaveURL(/intensity=sum/)
  await expectAccessible(lead)
  await intensity.getByRole('link', { name: 'settings', exact: true }).click()

  await lead.getByRole('button', { name: 'Change Sanction', exact: true }).click()
  const sheet = lead.getByRole('dialog', { name: 'Change Sanction' })
  const score = sheet.getByLabel('Score in the intensity line')
  await score.fill('-9')
  await expect(sheet.getByRole('button', { name: 'As its actions say: -6' })).toBeVisible()
  await score.press('Enter')
  await expect(lead.getByText('Sanction is saved.')).toBeVisible()
  await trends.open(key, asked)
  await expect(intensity.getByRole('heading')).toContainText('Intensity is −9 on average')
  const { bytes } = await trends.take('intensity', 'Numbers as CSV')
  expect(bytes.toString()).toContain('2019,2019-01-01,-9,-9,1,0')
})

test('the log’s keeping stands beside the trend and adds up', async ({ lead, script }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${span}`)
  const logging = trends.panel('logging')
  await expect(logging.getByRole('heading')).toContainText(/were known/)
  await expect(logging).toContainText(/Since the baseline [\d.]+ a year are logged, before it [\d.]+/)
  await trends.openTable('logging')
  const cells = await logging.getByRole('cell').getByRole('link').allTextContents()
  const { total } = await script.get<Total>(`/dossiers/BLR/developments?${span}&limit=1`)
  expect(cells.reduce((sum, text) => sum + Number(text), 0)).toBe(total)
})

test('a promise whose day has passed is overdue, by kind and by actor, and was not before', async ({
  lead,
  script,
  fresh,
}) => {
  const { key } = fresh
  const promise = {
    title: 'A plant by the end of 2020',
    kind: 'energy-trade',
    happened: '2019-09-02',
    stage: 'agreed',
    announcedOn: '2019-05-01',
    promisedBy: '2020-12-31',
    newActors: [{ code: 'RU', name: 'Russia', type: 'state' }],
    actors: [{ code: 'RU', role: 'participant' }],
  }
  const { ref } = await script.post<{ ref: string }>(`/dossiers/${key}/developments`, promise)
  const trends = new TrendsPage(lead)
  const ledger = trends.panel('saydo')
  await trends.open(key, 'from=all&world=2020-12-31')
  await expect(ledger).toContainText('0 overdue, 1 not due yet')
  await trends.open(key, 'from=all')
  await expect(ledger.getByRole('heading')).toContainText('1 promise is overdue')
  await ledger.getByText('by actor', { exact: true }).click()
  await expect(lead).toHaveURL(/saydo=actor/)
  await ledger.getByRole('button', { name: 'Russia', exact: true }).click()
  await expect(lead).toHaveURL(/pick\.who=RU/)
  const late = ledger.getByRole('region', { name: 'Promises that are overdue' }).getByRole('link')
  await expect(late).toHaveText(promise.title)
  await expectAccessible(lead)
  await late.click()
  await expect(lead).toHaveURL(new RegExp(`/log/${ref}$`))
})
