import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from './fixtures'
import { LogPage } from './pages/log'

test.describe('the list', () => {
  test('narrows by filters that live in the address, and widens again', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open()
    await expect(log.count).toHaveText('150 developments')
    const kinds = await log.filter('Kind')
    await kinds.getByRole('checkbox', { name: 'Loan or credit' }).check()
    await expect(lead).toHaveURL(/[?&]kind=loan-credit/)
    await expect(log.count).toHaveText(/^\d+ of 150 developments$/)
    await lead.keyboard.press('Escape')
    const period = await log.filter('Period')
    await period.getByRole('button', { name: /Since the baseline/ }).click()
    await expect(lead).toHaveURL(/kind=loan-credit.*from=2019-07-18/)
    const shared = lead.url()
    const narrowed = await log.titles.allTextContents()
    expect(narrowed.length).toBeGreaterThan(0)

    await lead.goto(shared)
    await expect(log.titles).toHaveText(narrowed)
    await log.removal('Period').click()
    await expect(lead).not.toHaveURL(/from=/)
    await lead.getByRole('link', { name: 'Clear all' }).click()
    await expect(log.count).toHaveText('150 developments')
    await lead.goBack()
    await expect(lead).toHaveURL(/kind=loan-credit/)
  })

  test('searches as one types, says when nothing fits and leads back out', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open()
    await log.toFirst()
    await lead.keyboard.press('/')
    await expect(log.search).toBeFocused()
    await lead.keyboard.type('oreshnik')
    await expect(lead).toHaveURL(/q=oreshnik/)
    await expect(log.titles.first()).toContainText('Oreshnik')
    await log.search.fill('no such words anywhere')
    await expect(lead.getByText('Nothing fits these filters')).toBeVisible()
    await lead.getByRole('link', { name: 'Clear all filters' }).click()
    await expect(log.count).toHaveText('150 developments')
    await expect(log.search).toHaveValue('')
  })

  test('says what of an address it did not understand', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open('?stage=soon&kind=sanction&cursor=nonsense')
    await expect(lead.getByText('stage=soon, cursor=nonsense')).toBeVisible()
    await expect(log.count).toHaveText(/ of 150 developments$/)
  })

  test('is as long as the log, and comes back to the same place', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open()
    await log.toFirst()
    await expect(log.table).toHaveAttribute('aria-rowcount', '151')
    await lead.keyboard.press('End')
    await expect(lead.getByRole('row').filter({ hasText: 'BLR-D-0001' })).toHaveAttribute(
      'aria-rowindex',
      '151',
    )
    expect(await log.titles.count()).toBeLessThan(80)
    await expect(lead).toHaveURL(/[?&]at=1\d\d/)
    await lead.reload()
    await expect(lead.getByRole('row').filter({ hasText: 'BLR-D-0001' })).toBeInViewport()
    await lead.getByRole('link', { name: 'Reports' }).first().click()
    await expect(lead).toHaveURL(/reports/)
    await lead.goBack()
    await expect(lead.getByRole('row').filter({ hasText: 'BLR-D-0001' })).toBeInViewport()
  })

  test('is worked by keys alone', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open()
    await log.toFirst()
    await lead.keyboard.press('j')
    await expect(log.titles.nth(1)).toBeFocused()
    await lead.keyboard.press('k')
    await expect(log.titles.first()).toBeFocused()
    await lead.keyboard.press('Enter')
    await expect(log.panel('BLR-D-0150')).toBeVisible()
    await expect(lead).toHaveURL(/open=BLR-D-0150/)
    await lead.keyboard.press('j')
    await expect(log.panel('BLR-D-0149')).toBeVisible()
    await lead.keyboard.press('Escape')
    await expect(lead).not.toHaveURL(/open=/)
    await expect(log.titles.nth(1)).toBeFocused()
    await lead.keyboard.press('e')
    await expect(lead).toHaveURL(/BLR-D-0149\/revise$/)
  })

  test('downloads as many rows as it counts', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.open('?kind=statement&kind=sanction&from=2019-07-18')
    const counted = Number(/^\d+/.exec((await log.count.textContent()) ?? '')?.[0])
    expect(counted).toBeGreaterThan(1)
    const arriving = lead.waitForEvent('download')
    await (await log.export()).getByRole('link', { name: 'Download CSV' }).click()
    const file = await readFile(await (await arriving).path(), 'utf8')
    expect(rowsOf(file)).toHaveLength(counted + 1)
  })
})

/** Rows of a CSV file; a line end inside quotation marks is part of a field. */
function rowsOf(csv: string): string[] {
  return csv
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r?\n/)
    .filter((row) => row !== '')
}

test.describe('a record', () => {
  test('shows its figures, sources with how they were checked, links and history', async ({ lead }) => {
    const log = new LogPage(lead, 'BLR')
    await log.openRecord('BLR-D-0081')
    await expect(log.section('Figures').getByRole('row', { name: /Instruments/ })).toContainText('28')
    const sources = log.section('Sources')
    await expect(sources.getByText('Source seen')).toBeVisible()
    await expect(sources.getByText(/Usually reliable, confirmed by other sources/)).toBeVisible()
    const address = sources.getByRole('link', { name: /opens the source in a new tab/ })
    await expect(address).toHaveAttribute('rel', 'noreferrer noopener')
    await expect(log.section('Bears on').getByText('Contradicts')).toBeVisible()
    await expect(log.section('History')).toContainText('Logged by Lead')
    await lead.getByRole('link', { name: /^Before it/ }).click()
    await expect(log.record('BLR-D-0080')).toBeVisible()
  })

  test('is linked to a claim by keys', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    const [claim] = fresh.claims
    await log.openRecord(fresh.developments[2]!)
    await expect(log.section('Bears on')).toContainText('bears on no claim yet')
    const sheet = lead.getByRole('dialog', { name: /Link .* to a claim/ })
    await log.press('l', sheet)
    await sheet.getByRole('button', { name: 'Link', exact: true }).click()
    await expect(sheet.getByRole('alert')).toContainText('Choose the claim')
    await sheet.getByRole('combobox', { name: 'Claim' }).fill('train together')
    await lead.getByRole('option', { name: new RegExp(claim!) }).click()
    await sheet.getByRole('radio', { name: 'Supports' }).focus()
    await lead.keyboard.press('q')
    await expect(sheet.getByRole('radio', { name: 'Qualifies' })).toBeChecked()
    await lead.keyboard.press('3')
    await expect(sheet.getByRole('radio', { name: /3 strong/ })).toBeChecked()
    await sheet.getByLabel('Why it bears on the claim').fill('The loan pays for it.')
    await lead.keyboard.press('Control+Enter')
    await expect(log.section('Bears on').getByText('The loan pays for it.')).toBeVisible()
    await expect(log.section('Bears on').getByText(/^Accepted by/)).toBeVisible()
  })

  test('is retracted with a reason and restored', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    const ref = fresh.developments[0]!
    await log.openRecord(ref)
    await lead.getByRole('button', { name: 'Retract' }).click()
    const sheet = lead.getByRole('dialog', { name: `Retract ${ref}?` })
    await sheet.getByRole('button', { name: 'Retract' }).click()
    await expect(sheet.getByRole('alert')).toContainText('Say why')
    await sheet.getByLabel('Reason').fill('It was another exercise.')
    await sheet.getByRole('button', { name: 'Retract' }).click()
    await expect(log.record(ref).getByText('It counts nowhere.')).toBeVisible()
    await expect(lead.getByRole('link', { name: 'Revise' })).toHaveCount(0)
    await log.open()
    await expect(log.count).toHaveText('3 developments')
    await log.openRecord(ref)
    await lead.getByRole('button', { name: 'Restore', exact: true }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(lead.getByRole('button', { name: 'Retract' })).toBeVisible()
    await expect(log.section('History')).toContainText('“It was another exercise.”')
  })

  test('that does not exist is not found', async ({ lead }) => {
    await lead.goto('/dossiers/BLR/log/BLR-D-9999')
    await expect(lead.getByRole('heading', { level: 1 })).toContainText(/not|nothing/i)
    const log = new LogPage(lead, 'BLR')
    await log.open('?open=BLR-D-9999')
    await expect(lead.getByText('There is no BLR-D-9999 here')).toBeVisible()
  })
})

test('a reader sees no way to write', async ({ visitor }) => {
  const page = await visitor('reader', '/dossiers/BLR/log')
  const log = new LogPage(page, 'BLR')
  await expect(log.count).toHaveText('150 developments')
  await expect(page.getByRole('link', { name: 'Log a development' })).toHaveCount(0)
  await log.toFirst()
  await page.keyboard.press('n')
  await log.openRecord('BLR-D-0081')
  await expect(page.getByRole('button', { name: /Retract|Link to a claim|Withdraw/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Revise' })).toHaveCount(0)
  for (const path of ['log/new', 'log/BLR-D-0081/revise']) {
    await page.goto(`/dossiers/BLR/${path}`)
    await expect(page.getByRole('form')).toHaveCount(0)
  }
  await page.goto('/dossiers/BLR/actors')
  await expect(page.getByRole('button', { name: 'Add an actor' })).toHaveCount(0)
})

test('actors lead to the log and a source to what cites it', async ({ lead }) => {
  await lead.goto('/dossiers/BLR/actors?q=poland')
  await lead.getByRole('link', { name: /developments with Poland/ }).click()
  const log = new LogPage(lead, 'BLR')
  await expect(lead).toHaveURL(/actor=PL/)
  await expect(log.count).toHaveText(/ of 150 developments$/)
  await lead.goto('/dossiers/BLR/sources')
  await lead.getByRole('searchbox').fill('BALTOPS 2024')
  await lead.keyboard.press('Enter')
  await lead.getByRole('link', { name: 'BALTOPS 2024 set to begin' }).click()
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('BALTOPS 2024 set to begin')
  await expect(log.section('Cited by')).toContainText('Source seen')
})

test.describe('for everybody', () => {
  for (const [name, path] of [
    ['the list', 'log'],
    ['the list with a record', 'log?open=BLR-D-0081&kind=agreement-treaty'],
    ['an empty list', 'log?q=nothing+like+this'],
    ['the capture line', 'log?capture=1'],
    ['a record', 'log/BLR-D-0081'],
    ['the form', 'log/new'],
    ['a revision', 'log/BLR-D-0081/revise'],
    ['the sources', 'sources?q=BALTOPS'],
    ['the actors', 'actors'],
  ] as const) {
    test(`axe finds nothing in ${name}`, async ({ lead }) => {
      await lead.goto(`/dossiers/BLR/${path}`)
      await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(lead)
    })
  }

  test('axe finds nothing in what opens and what is wrong', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    await log.open()
    await log.filter('Grade')
    await expectAccessible(lead)
    await lead.keyboard.press('Escape')
    await lead.goto(`/dossiers/${fresh.key}/log/new`)
    for (const add of ['Add an actor', 'Add a figure', 'Add a source', 'Link to a claim']) {
      await lead.getByRole('button', { name: add }).click()
    }
    await lead.getByRole('button', { name: /^Log it/ }).click()
    await expect(lead.getByRole('alert').filter({ hasText: 'another look' })).toBeVisible()
    await expectAccessible(lead)
  })

  test('fits a narrow screen', async ({ lead }) => {
    await lead.setViewportSize({ width: 390, height: 844 })
    for (const path of ['log', 'log?capture=1', 'log/BLR-D-0081', 'log/new', 'sources', 'actors']) {
      await lead.goto(`/dossiers/BLR/${path}`)
      await expect(lead.getByRole('heading', { level: 1 })).toBeVisible()
      const over = await lead.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(over, path).toBeLessThanOrEqual(0)
    }
    await lead.goto('/dossiers/BLR/log')
    const title = lead.getByRole('columnheader', { name: 'What happened' })
    expect((await title.boundingBox())!.width).toBeGreaterThan(180)
  })
})
