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
  await trends.picked.getByRole('button', { name: 'Take on BLR-C-11 away' }).click()

  const map = trends.panel('map')
  await expect(map.getByRole('group', { name: 'Places', exact: true })).toBeVisible()
  const country = map.getByRole('list', { name: 'Countries' }).getByRole('button', { name: /^Poland \d+$/ })
  const n = Number(/\d+$/.exec((await country.textContent())!)![0])
  await country.click()
  await expect(lead).toHaveURL(/pick\.country=PL/)
  await expect(trends.records).toContainText(`The ${n} records behind this`)
  await map.getByRole('button', { name: 'Closer' }).click()
  await expect(lead).toHaveURL(/map=[\d.]+/)
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await expect(trends.picked).toHaveCount(0)

  const ledger = trends.panel('saydo')
  const part = ledger.getByRole('link', { name: /^Loans and credits: \d+ announced or agreed\./ })
  const said = Number(/: (\d+) /.exec((await part.getAttribute('aria-label'))!)![1])
  await part.click()
  await expect(lead).toHaveURL(/\/log\?.*kind=loan-credit.*stage=announced/)
  await expect(lead.getByText(new RegExp(`^${said} of \\d+ developments$`))).toBeVisible()
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
