import { expect, expectAccessible, test } from './fixtures'
import { hydrated } from './hydrated'
import { BaselinePage, ClaimsPage } from './pages/baseline'

type Drift = { drift: number | null; coverage: number }
type Claim = { drift: number | null; terms: { contribution: number }[] }

test.describe('the claims', () => {
  test('the ledger is narrowed and ordered by its address', async ({ lead }) => {
    const claims = new ClaimsPage(lead, 'BLR')
    await claims.open()
    await expect(claims.rows).toHaveCount(30)
    await lead.getByRole('combobox', { name: 'Standing' }).selectOption({ label: 'Corrected (2)' })
    await expect(lead).toHaveURL(/standing=corrected/)
    await expect(claims.rows).toHaveCount(2)
    await lead.getByRole('searchbox', { name: 'Words of the claim' }).fill('Warsaw')
    await lead.keyboard.press('Enter')
    await expect(lead.getByRole('status').filter({ hasText: '1 of 30 claims' })).toBeVisible()
    await lead.getByRole('searchbox', { name: 'Words of the claim' }).fill('zebra')
    await lead.keyboard.press('Enter')
    await expect(lead.getByText('No claim fits')).toBeVisible()
    await lead.getByRole('link', { name: 'Show all claims' }).click()
    await lead.getByRole('columnheader', { name: 'Drift' }).getByRole('link').click()
    await expect(lead).toHaveURL(/sort=drift/)
    await expect(claims.rows.last()).toContainText('3.5 billion yuan')
  })

  test('the terms sum to the drift that is shown, which is what the API says', async ({ lead, script }) => {
    const claims = new ClaimsPage(lead, 'BLR')
    for (const ref of ['BLR-C-01', 'BLR-C-07', 'BLR-C-09', 'BLR-C-19', 'BLR-C-30']) {
      await claims.openClaim(ref)
      const { drift } = await script.get<Claim>(`/dossiers/BLR/claims/${ref}`)
      await expect(claims.drift).toHaveText(drift!.toFixed(1))
      const { points, total } = await claims.sum()
      expect(total, ref).toBe(Number(drift!.toFixed(1)))
      expect(Math.round(10 * points.reduce((sum, each) => sum + each, 0)) / 10, ref).toBe(total)
    }
  })

  test('a claim shows what was overlooked, what is left out and why, and who decided its standing', async ({
    lead,
  }) => {
    const claims = new ClaimsPage(lead, 'BLR')
    await claims.openClaim('BLR-C-11')
    await expect(claims.section(/^Known when it was written/)).toContainText('Overlooked')
    await expect(claims.section(/^Left out of the sum/)).toContainText(
      'Context: worth reading, moves nothing.',
    )
    await expect(claims.section(/^Standings/)).toContainText('Decided by Lead analyst on 31 Dec 2025')
    const axis = claims.section(/^The evidence in time/)
    await axis.getByRole('link', { name: /Joint regional grouping/ }).click()
    await expect(lead).toHaveURL(/\/log\/BLR-D-0105/)
    await lead.goBack()
    await lead.getByRole('link', { name: /^Belarus and Russia, July 2019.*B4/ }).click()
    await expect(lead).toHaveURL(/claim=BLR-C-11/)
  })

  test('linking a development moves drift and coverage as the API says, and can be taken back', async ({
    lead,
    fresh,
    script,
  }) => {
    const { key, claims: refs, developments } = fresh
    const claims = new ClaimsPage(lead, key)
    await claims.openClaim(refs[2]!)
    await expect(claims.drift).toHaveText('–')
    const room = new BaselinePage(lead, key)
    await lead.getByRole('button', { name: 'Link a development' }).click()
    const sheet = room.sheet(`Link a development to ${refs[2]}`)
    await sheet.getByRole('button', { name: 'Link', exact: true }).click()
    await expect(sheet.getByRole('alert')).toContainText('Choose a development of the log.')
    await sheet.getByRole('combobox', { name: 'Development' }).fill('speech')
    await lead.getByRole('option', { name: /A speech on missiles/ }).click()
    await sheet.getByRole('radio', { name: 'Supports' }).focus()
    await lead.keyboard.press('c')
    await lead.keyboard.press('3')
    await expect(sheet.getByRole('radio', { name: 'Contradicts' })).toBeChecked()
    await sheet.getByLabel('Why it bears on the claim').fill('It says the opposite.')
    await lead.keyboard.press('Control+Enter')
    await expect(sheet).toBeHidden({ timeout: 20_000 })
    const said = room.toast(`${developments[3]} is linked. ${refs[2]} is tested now`)
    await expect(said).toBeVisible()
    const after = await script.get<Claim>(`/dossiers/${key}/claims/${refs[2]}`)
    await expect(claims.drift).toHaveText(after.drift!.toFixed(1))
    await expect(lead.getByText('It says the opposite.')).toBeVisible()

    const whole = await script.get<Drift>(`/dossiers/${key}/baselines/${fresh.baselineId}/drift`)
    await room.open()
    await expect(room.figure(/^drift/)).toHaveText(String(Math.round(whole.drift!)))
    await expect(room.figure(/weight tested/)).toHaveText(`${Math.round(whole.coverage)} %`)

    await claims.openClaim(refs[2]!)
    await lead.getByRole('button', { name: `Withdraw the link of ${developments[3]}` }).click()
    const reason = room.sheet(/^Withdraw the link/)
    await reason.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(reason.getByRole('alert')).toContainText('Say why')
    await reason.getByRole('textbox', { name: /^Reason/ }).fill('The wrong speech.')
    await reason.getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(claims.drift).toHaveText('–')
  })

  test('an analyst proposes, the lead decides', async ({ lead, fresh, script, visitor }) => {
    const { key, claims: refs } = fresh
    await script.post(`/dossiers/${key}/members`, { email: 'analyst@plumbline.test', role: 'analyst' })
    const page = await visitor('analyst', `/dossiers/${key}/claims/${refs[0]}`)
    const theirs = new BaselinePage(page, key)
    await page.getByRole('button', { name: 'Link a development' }).click()
    const sheet = theirs.sheet(`Link a development to ${refs[0]}`)
    await sheet.getByRole('combobox', { name: 'Development' }).fill('exercise 2021')
    await page.getByRole('option', { name: /Autumn exercise of 2021/ }).click()
    await sheet.getByText('Supports', { exact: true }).click()
    await sheet.getByLabel('Why it bears on the claim').fill('They trained again.')
    await expect(sheet.getByLabel(/^Accept it at once/)).toHaveCount(0)
    await sheet.getByRole('button', { name: 'Propose the link' }).click()
    await expect(page.getByRole('region', { name: 'Proposed links (1)' })).toContainText(
      'They trained again.',
    )
    await expect(page.getByRole('button', { name: /^Accept the link/ })).toHaveCount(0)

    const claims = new ClaimsPage(lead, key)
    await claims.openClaim(refs[0]!)
    await claims
      .section(/^Proposed links/)
      .getByRole('button', { name: /^Accept the link/ })
      .click()
    await expect(claims.section(/^Proposed links/)).toBeHidden()
    await expect(claims.section(/^What has tested it since|^Left out/)).toContainText('They trained again.')
  })

  test('a standing is decided with its reason; the claim is revised, and a stale revision shows both versions', async ({
    lead,
    fresh,
    script,
  }) => {
    const { key, claims: refs } = fresh
    const claims = new ClaimsPage(lead, key)
    const room = new BaselinePage(lead, key)
    await claims.openClaim(refs[1]!)
    await lead.getByRole('button', { name: 'Decide its standing' }).click()
    const standing = room.sheet(`Decide the standing of ${refs[1]}`)
    await standing.getByLabel('Standing').selectOption('Contradicted')
    await standing.getByLabel('From').fill('2021-12-31')
    await standing.getByLabel('Reason').fill('The speech announced them.')
    await standing.getByRole('checkbox', { name: /A speech on missiles/ }).check()
    await standing.getByRole('button', { name: 'Decide', exact: true }).click()
    await expect(claims.section(/^Standings/)).toContainText('The speech announced them.')

    await lead.getByRole('button', { name: 'Revise' }).click()
    const revise = room.sheet(`Revise ${refs[1]}`)
    await revise.getByRole('textbox', { name: 'What would break it' }).fill('A launcher on a photograph.')
    await script.patch(`/dossiers/${key}/claims/${refs[1]}`, { version: 1, weight: 5 })
    await revise.getByRole('button', { name: 'Save' }).click()
    const versions = revise.getByRole('region', { name: 'Two versions' })
    await expect(versions).toContainText('What would break it')
    await versions.locator('dl', { hasText: 'Weight' }).getByRole('button', { name: 'Take theirs' }).click()
    await revise.getByRole('button', { name: 'Save' }).click()
    await expect(revise).toBeHidden()
    await expect(lead.getByText('A launcher on a photograph.')).toBeVisible()
    expect(await script.get(`/dossiers/${key}/claims/${refs[1]}`)).toMatchObject({ weight: 5, version: 3 })
  })
})

test('a claim is handed over, split by the keyboard alone, made one again, and merged with another', async ({
  lead,
  fresh,
  script,
}) => {
  const [armies = '', missiles = ''] = fresh.claims
  const page = `/dossiers/${fresh.key}/claims/${missiles}`
  const said = (text: string) => lead.getByRole('status').filter({ hasText: text })
  const drift = () => script.get<Drift>(`/dossiers/${fresh.key}/baselines/${fresh.baselineId}/drift`)
  await script.post(`/dossiers/${fresh.key}/links`, {
    ...{ claim: missiles, development: fresh.developments[1], relation: 'supports', strength: 2 },
    ...{ rationale: 'Nothing was based there.', accept: true },
  })
  await lead.goto(page)
  await hydrated(lead)
  await lead.keyboard.press('h')
  const handing = lead.getByRole('dialog', { name: `Hand over ${missiles}` })
  await handing.getByLabel('Who answers for it').selectOption({ label: 'Nobody' })
  await handing.getByRole('button', { name: 'Hand over' }).click()
  await expect(said(`Nobody answers for ${missiles}.`)).toBeVisible()
  await expect(lead.getByRole('definition').filter({ hasText: 'nobody yet' })).toBeVisible()

  await lead.keyboard.press('s')
  const sheet = lead.getByRole('dialog', { name: `Split ${missiles}` })
  await expect(sheet.getByLabel(/^Statement/).first()).toBeFocused()
  await lead.keyboard.press('ControlOrMeta+a')
  await lead.keyboard.type('No missiles will be based there.')
  await sheet
    .getByLabel(/^Statement/)
    .last()
    .focus()
  await lead.keyboard.type('This holds until 2030.')
  await sheet
    .getByRole('checkbox', { name: /^Supports: Autumn exercise of 2021/ })
    .last()
    .focus()
  await lead.keyboard.press('Space')
  await sheet
    .getByRole('checkbox', { name: /^Supports: Autumn exercise of 2021/ })
    .first()
    .focus()
  await lead.keyboard.press('Space')
  const effect = sheet.getByRole('region', { name: 'What changes' })
  await expect(effect).toContainText('Then “This holds until 2030.”')
  await expect(effect).toContainText(/The baseline (goes|stays)/)
  await expectAccessible(lead)
  await lead.keyboard.press('ControlOrMeta+Enter')
  await expect(sheet.getByText('Say why, in a sentence that others will read.').first()).toBeVisible()
  await sheet.getByLabel(/^Why/).focus()
  await lead.keyboard.type('Two things in one sentence.')
  await lead.keyboard.press('ControlOrMeta+Enter')
  await expect(lead.getByRole('note').filter({ hasText: 'Split into' })).toBeVisible()
  await expectAccessible(lead)
  await lead.goto(`/dossiers/${fresh.key}/claims`)
  await expect(new ClaimsPage(lead, fresh.key).rows).toHaveCount(4)
  await lead.getByRole('link', { name: 'Split or merged into others (1)' }).click()
  await expect(new ClaimsPage(lead, fresh.key).rows).toHaveCount(1)
  await expect(new ClaimsPage(lead, fresh.key).rows).toContainText('No foreign missiles will be based')

  await lead.goto(page)
  await hydrated(lead)
  await lead.getByRole('button', { name: `Undo the split of ${missiles}` }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Undo the split' }).click()
  await expect(said(`${missiles} is followed again with 2 links.`)).toBeVisible()
  await expect(lead.getByRole('note').filter({ hasText: 'Split into' })).toBeHidden()

  const before = await drift()
  await lead.keyboard.press('m')
  const merging = lead.getByRole('dialog', { name: `Merge ${missiles} with another claim` })
  await merging.getByRole('combobox', { name: 'Says the same as' }).fill(armies)
  await lead.getByRole('option', { name: new RegExp(`^${armies}`) }).click()
  await expect(merging.getByRole('region', { name: 'What changes' })).toContainText(`Now ${armies}`)
  await merging.getByLabel(/^Why/).fill('The same thing twice.')
  await merging.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(lead.getByRole('region', { name: 'Splits and merges' })).toContainText(`Took in ${armies}`)
  expect((await drift()).coverage).not.toBe(before.coverage)
  await lead.keyboard.press('z')
  await expect(said(`${armies} stands by itself again.`)).toBeVisible()
  expect((await drift()).coverage).toBe(before.coverage)
})
