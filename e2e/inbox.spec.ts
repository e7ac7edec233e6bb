import type { Page, Response } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

type Made = { ref: string; id: string; version: number }

const inboxOf = (key: string) => `/dossiers/${key}/inbox`
const rows = (page: Page) => page.getByRole('region', { name: 'Entries' }).getByRole('listitem')
const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })
const line = (page: Page) => page.getByRole('textbox', { name: 'One line is enough' })

/** Opens the capture line over whatever room is open. */
async function capture(page: Page, text: string) {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('n')
  await expect(line(page)).toBeFocused()
  await line(page).fill(text)
}

test('captures from three rooms, and has the line back after a crash', async ({ lead, fresh }) => {
  for (const room of ['', '/claims', '/trends']) {
    await lead.goto(`/dossiers/${fresh.key}${room}`)
    await capture(
      lead,
      `2024-05-0${room.length % 9 || 9} Something seen from ${room || 'the brief'} #statement`,
    )
    await lead.keyboard.press('Control+Enter')
    await expect(status(lead, /is logged/)).toBeVisible()
  }
  await capture(lead, '2024-06-01 Half a thought #stat')
  await lead.reload()
  await lead.keyboard.press('n')
  await expect(line(lead)).toHaveValue('2024-06-01 Half a thought #stat')
})

test('knows what is logged already: another source, or the same', async ({ lead, fresh, script }) => {
  const [ref = ''] = fresh.developments
  await lead.goto(`/dossiers/${fresh.key}`)
  await capture(lead, '2017-09-15 Autumn exercise of 2017 #military-exercise https://example.org/second B2')
  const hints = status(lead, 'Already logged?')
  await expect(hints).toContainText(ref)
  await hints.getByRole('button', { name: 'Add as another source' }).first().click()
  await expect(status(lead, `${ref} has it as another source`)).toBeVisible()
  const { citations } = await script.get<{ citations: { url: string | null }[] }>(
    `/dossiers/${fresh.key}/developments/${ref}`,
  )
  expect(citations.map(({ url }) => url)).toContain('https://example.org/second')
})

test('merges two records and undoes it later from the record', async ({ lead, fresh, script }) => {
  const path = `/dossiers/${fresh.key}/developments`
  const twin = await script.post<Made>(path, {
    ...{ title: 'Autumn exercise of 2017, again', kind: 'military-exercise', happened: '2017-09-16' },
    citations: [{ url: 'https://example.org/twin', title: 'A twin', reliability: 'C', credibility: 3 }],
  })
  await lead.goto(`/dossiers/${fresh.key}/log/${twin.ref}`)
  await lead.getByRole('button', { name: 'Duplicate of…' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Duplicate of…' })
  await sheet
    .getByRole('radio', { name: /Autumn exercise of 2017/ })
    .first()
    .click()
  await expect(sheet).toContainText('1 source')
  await sheet.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(lead).not.toHaveURL(new RegExp(twin.ref))
  await lead.goto(`/dossiers/${fresh.key}/log/${twin.ref}`)
  await expect(lead, 'the ref leads to the survivor').not.toHaveURL(new RegExp(twin.ref))
  await lead.getByRole('button', { name: 'Undo the merge' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click()
  await expect(status(lead, `${twin.ref} is a record of its own again`)).toBeVisible()
  expect(await script.get(`${path}/${twin.ref}`)).toMatchObject({ retractedAt: null, mergedInto: null })
})

test('ten candidates by keyboard, in bulk and back; two browsers see each other', async ({
  lead,
  fresh,
  script,
  visitor,
  expected,
}) => {
  expected.push(/503 .*inbox\/decisions/)
  const path = `/dossiers/${fresh.key}/developments`
  const add = (n: number) =>
    script.post<Made>(path, {
      ...{ title: `Candidate number ${n}`, kind: 'statement', happened: `2024-03-${10 + n}` },
      ...{ reviewState: 'candidate' },
      citations: [{ title: `Page ${n}`, reliability: 'F', credibility: 6 }],
    })
  for (let n = 0; n < 10; n += 1) await add(n)
  await lead.goto(inboxOf(fresh.key))
  await expect(rows(lead)).toHaveCount(10)
  await expectAccessible(lead)
  const isVerdict = (answer: Response) => answer.request().method() === 'POST'
  const accepted = lead.waitForResponse(isVerdict)
  await lead.keyboard.press('a')
  await expect(rows(lead)).toHaveCount(9)
  await accepted
  const decided = lead.waitForResponse(isVerdict)
  await lead.keyboard.press('u')
  await expect(rows(lead)).toHaveCount(8)
  await decided
  await lead.keyboard.press('z')
  await expect(rows(lead)).toHaveCount(9)
  await lead.getByRole('region', { name: 'Grades of the sources' }).waitFor()
  await expect(async () => {
    // The reading pane may be drawn anew by what was undone.
    await lead.keyboard.press('2')
    const probably = lead.getByRole('button', { name: '2', exact: true })
    await expect(probably).toHaveAttribute('aria-pressed', 'true', { timeout: 5_000 })
  }).toPass()
  await lead.keyboard.press('s')
  await lead.keyboard.press('r')
  const sheet = lead.getByRole('dialog', { name: 'Reject: 9 entries' })
  await expect(sheet).toContainText('and 4 more')
  await lead.route('**/inbox/decisions', (asked) => asked.fulfill({ status: 503, body: '{}' }), { times: 1 })
  await sheet.getByRole('textbox', { name: /^Why/ }).fill('Pages of one paper.')
  await sheet.getByRole('button', { name: 'Reject 9 entries' }).click()
  await expect(rows(lead), 'refused, they stand there again').toHaveCount(9)
  await expect(lead.getByRole('button', { name: 'Mark all' })).toBeVisible()
  await lead.keyboard.press('s')
  await lead.keyboard.press('r')
  await expect(sheet.getByRole('textbox', { name: /^Why/ })).toHaveValue('Pages of one paper.')
  await sheet.getByRole('button', { name: 'Reject 9 entries' }).click()
  await expect(lead.getByText('The inbox is empty')).toBeVisible()
  await lead.goto(`/dossiers/${fresh.key}`)
  await lead.goto(inboxOf(fresh.key))
  await expect(async () => {
    // A page that was only just drawn does not hear keys yet.
    if ((await rows(lead).count()) === 0) await lead.keyboard.press('z')
    await expect(rows(lead)).toHaveCount(9, { timeout: 6_000 })
  }).toPass()

  await script.post(`/dossiers/${fresh.key}/members`, { email: 'analyst@plumbline.test', role: 'analyst' })
  const other = await visitor('analyst', inboxOf(fresh.key))
  await expect(lead.getByRole('list', { name: 'Also here' })).toContainText('Analyst')
  await expect(other.getByRole('list', { name: 'Also here' })).toContainText('Lead')
  await other.keyboard.press('j')
  await expect(lead.getByText('Analyst is on it')).toBeVisible()
})

test('what somebody else sends waits as "1 new": nothing moves before it is asked for', async ({
  lead,
  fresh,
  script,
  visitor,
}) => {
  const path = `/dossiers/${fresh.key}/developments`
  const candidate = (title: string) => ({
    ...{ title, kind: 'statement', happened: '2024-03-11', reviewState: 'candidate' },
    citations: [{ title: `Page about ${title}`, reliability: 'F' as const, credibility: 6 }],
  })
  await script.post<Made>(path, candidate('The first candidate'))
  await script.post(`/dossiers/${fresh.key}/members`, { email: 'analyst@plumbline.test', role: 'analyst' })
  const other = await visitor('analyst', inboxOf(fresh.key))
  await lead.goto(inboxOf(fresh.key))
  await expect(rows(lead)).toHaveCount(1)
  await expect(lead.getByRole('list', { name: 'Also here' }), 'the stream is open').toContainText('Analyst')
  const sent = await other.evaluate(
    async ({ url, body }) =>
      (
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    { url: `/api/v1${path}`, body: candidate('The second candidate') },
  )
  expect(sent).toBeLessThan(300)
  const news = lead.getByRole('button', { name: /^1 new/ })
  await expect(news).toBeVisible()
  await expect(rows(lead)).toHaveCount(1)
  await news.click()
  await expect(rows(lead)).toHaveCount(2)
  await expect(rows(lead).filter({ hasText: 'The second candidate' })).toBeVisible()
  await expect(news).toHaveCount(0)
})
