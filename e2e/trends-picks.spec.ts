import { expect, expectAccessible, test } from './fixtures'
import { TrendsPage } from './pages/trends'

/** Ends before the developments that other tests log into the sample. */
const span = 'from=2016-01-01&to=2025-12-31'

test('what is picked in one panel is followed by all others, and lives in the address', async ({
  lead,
  script,
}) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${span}`)
  const totalOf = async (from: string) =>
    (
      await script.get<{ total: number }>(
        `/dossiers/BLR/developments?from=${from}&to=2025-12-31&limit=1&kind=military-exercise`,
      )
    ).total
  const count = (n: number) => `${n} ${n === 1 ? 'development' : 'developments'}`
  const exercises = await totalOf('2016-01-01')

  await trends.over.getByRole('button', { name: /^Military exercises/ }).click()
  await expect(lead).toHaveURL(/pick\.kind=military-exercise/)
  await expect(trends.picked.getByRole('status')).toHaveText(count(exercises))
  await expect(trends.records).toContainText(`The ${exercises} records behind this`)
  await expect(trends.records.getByRole('row')).toHaveCount(Math.min(25, exercises) + 1)

  await trends.end('First').press('End')
  await expect(lead).toHaveURL(/pick\.from=2025-01-01&pick\.to=2025-12-31/)
  const last = await totalOf('2025-01-01')
  await expect(trends.picked.getByRole('status')).toHaveText(count(last))

  const address = lead.url()
  await lead.reload()
  await expect(trends.picked.getByRole('status')).toHaveText(count(last))
  await lead.goBack()
  await expect(trends.picked.getByRole('status')).toHaveText(count(exercises))
  await lead.goForward()
  await expect(lead).toHaveURL(address)
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await expect(lead).toHaveURL(new RegExp(`step=year&${span}&panels=[^&]*$`))
  await expect(trends.picked).toHaveCount(0)
})

test('a stretch is dragged over the chart; a month and a pair are picked by key', async ({ lead }) => {
  const trends = new TrendsPage(lead)
  await trends.open('BLR', `step=year&${span}`)
  await expect(trends.end('First')).toBeVisible()
  const [first, last] = [await trends.end('First').boundingBox(), await trends.end('Last').boundingBox()]
  const at = (share: number) => first!.x + (last!.x - first!.x) * share
  await lead.mouse.move(at(0.25), first!.y + 60)
  await lead.mouse.down()
  await lead.mouse.move(at(0.45), first!.y + 60, { steps: 5 })
  await lead.mouse.up()
  await expect(lead).toHaveURL(/pick\.from=2018-01-01&pick\.to=2020-12-31/)
  await lead.keyboard.press('Escape')

  const year = lead.getByRole('button', { name: '2016', exact: true })
  await year.focus()
  await year.press('ArrowRight')
  await lead.keyboard.press('ArrowDown')
  await expect(lead.locator(':focus')).toHaveAttribute('aria-label', /^January 2017: /)
  await lead.keyboard.press('Enter')
  await expect(lead).toHaveURL(/pick\.from=2017-01-01&pick\.to=2017-01-31/)
  await lead.keyboard.press('Enter')
  await expect(trends.picked).toHaveCount(0)

  const pair = lead.getByRole('button', { name: /^Russia towards Belarus: \d+$/ })
  const n = Number(/\d+$/.exec((await pair.getAttribute('aria-label'))!)![0])
  await pair.press('Enter')
  await expect(lead).toHaveURL(/pick\.actor=RU&pick\.recipient=BY/)
  await expect(trends.records).toContainText(`The ${n} records behind this`)
  await trends.picked.getByRole('button', { name: /^Take by Russia away$/ }).click()
  await expect(lead).not.toHaveURL(/pick\.actor/)
})
