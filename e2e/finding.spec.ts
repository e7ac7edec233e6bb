import { expect, expectAccessible, test } from './fixtures'
import { LogPage } from './pages/log'

test('what is looked for is found: choices with counts, words in two alphabets, columns, a view under a name', async ({
  lead,
  fresh,
  script,
}) => {
  const { key } = fresh
  const log = new LogPage(lead, key)
  const post = (body: object) => script.post(`/dossiers/${key}/developments`, body)
  await post({ title: 'Учения под Гомелем', kind: 'military-exercise', happened: '2022-05-01' })
  await post({
    title: 'A rail yard near Gomel',
    kind: 'other',
    happened: '2022-06-01',
    newPlace: { name: 'Gomel' },
  })
  await log.open()
  await log.toFirst()
  const kinds = await log.filter('Kind')
  const exercises = kinds.getByRole('checkbox', { name: /^Military exercise/ })
  await expect(kinds.locator('label').filter({ hasText: 'Military exercise' })).toContainText('3')
  await exercises.check()
  await expect(log.count).toHaveText('3 of 6 developments')
  await kinds.getByRole('button', { name: 'Leave out Military exercise' }).click()
  await expect(lead).toHaveURL(/not=kind%3Amilitary-exercise/)
  await expect(log.count).toHaveText('3 of 6 developments')
  await expectAccessible(lead)
  await lead.keyboard.press('Escape')
  await log.removal('Kind').click()

  await log.search.fill('gomel*')
  await expect(log.count).toHaveText('2 of 6 developments')
  await expect(lead.locator('mark').filter({ hasText: 'Гомелем' })).toBeVisible()
  await log.search.fill('"yard rail"')
  await expect(lead.getByText('Nothing fits these filters')).toBeVisible()
  await lead.getByRole('link', { name: 'Search for yard rail' }).click()
  await expect(log.titles).toHaveText(['A rail yard near Gomel'])

  await lead.getByRole('button', { name: 'Columns' }).click()
  const columns = lead.getByRole('group', { name: 'Columns and density' })
  await columns.getByRole('checkbox', { name: 'Marking' }).click()
  await expect(lead.getByRole('columnheader', { name: 'Marking' })).toBeVisible()
  await columns.getByRole('checkbox', { name: 'Figure' }).click()
  await expect(lead.getByRole('columnheader', { name: 'Figure' })).toHaveCount(0)
  await lead.keyboard.press('Escape')

  await (await log.views()).getByRole('button', { name: 'Save this as a new view…' }).click()
  const sheet = lead.getByRole('dialog', { name: 'Save this view' })
  await sheet.getByRole('textbox', { name: 'Name' }).fill('Rail yards')
  await sheet.getByRole('checkbox', { name: 'For the whole team' }).check()
  await sheet.getByRole('button', { name: 'Save' }).click()
  await expect(log.toast('Rail yards')).toBeVisible()
  await log.open()
  await expect(log.count).toHaveText('6 developments')
  await (await log.views()).getByRole('link', { name: 'Rail yards' }).click()
  await expect(log.titles).toHaveText(['A rail yard near Gomel'])
  await expect(lead.getByRole('columnheader', { name: 'Marking' })).toBeVisible()
})

test('many are changed at once and taken back, and an old version of one is restored', async ({
  lead,
  fresh,
}) => {
  const log = new LogPage(lead, fresh.key)
  await log.open()
  await log.toFirst()
  await lead.keyboard.press('x')
  await lead.keyboard.press('Shift+ArrowDown')
  const chosen = lead.getByRole('region', { name: 'Chosen developments' })
  await expect(chosen).toContainText('2 developments chosen')
  await lead.keyboard.press('a')
  await expect(chosen).toContainText('4 developments chosen')
  await lead.keyboard.press('b')
  const sheet = lead.getByRole('dialog', { name: 'Change 4 developments' })
  await sheet.getByLabel('Significance').selectOption('5')
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Show what it does' }).click()
  await expect(sheet.getByText('4 developments will change.')).toBeVisible()
  await expect(sheet.getByRole('region', { name: 'Sample' })).toContainText('3 of 5')
  await sheet.getByLabel('Reason, for all of them').fill('All of it mattered.')
  await sheet.getByRole('button', { name: 'Change 4 developments' }).click()
  await expect(lead.getByText('4 developments changed.')).toBeVisible()
  const ref = fresh.developments[2]!
  await log.openRecord(ref)
  await expect(log.section('History')).toContainText('“All of it mattered.”')
  await log.open()
  await log.toFirst()
  await lead.keyboard.press('z')
  await expect(lead.getByText('4 developments are as before.')).toBeVisible()

  await log.openRecord(ref)
  await lead.getByRole('button', { name: 'Compare and restore versions' }).click()
  const versions = lead.getByRole('dialog', { name: `Versions of ${ref}` })
  await expect(versions.getByText('Significance')).toBeVisible()
  await versions.getByLabel(/^Reason for restoring/).fill('It did matter.')
  await versions.getByRole('button', { name: 'Restore version 2' }).click()
  await expect(log.toast('says again what version 2 said')).toBeVisible()
  await expect(log.section('History')).toContainText('Version 2 again: It did matter.')
})
