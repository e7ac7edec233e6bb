import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from './fixtures'
import { ImportsPage } from './pages/imports'
import { LogPage } from './pages/log'

/** As files come: a semicolon, a decimal comma, days before months, a name nobody knows, a date that is none, a mark for missing. */
const messy = [
  'What;Type;Date;Who;Troops;Remark',
  '"Patrol; by sea and air";military-exercise;25/09/2021;Ruritania;1.200,5;"said ""twice"""',
  'Second patrol;military-exercise;26/09/2021;Ruritania;-9;',
  'Third patrol;military-exercise;soon;Ruritania;10;',
].join('\r\n')

test('a messy file is mapped, its unknown name decided, its wrong row given back; it is logged, rolled back and restored', async ({
  lead,
  fresh,
}) => {
  const imports = new ImportsPage(lead, fresh.key)
  await imports.openFromLog()
  await expect(lead.getByText('Nothing imported yet')).toBeVisible()
  await expectAccessible(lead)
  await imports.send('patrols.csv', messy)
  await imports.meaning('What').selectOption({ label: 'Title' })
  await imports.meaning('Type').selectOption({ label: 'Kind' })
  await imports.meaning('Date').selectOption({ label: 'When it happened' })
  await imports.meaning('Who').selectOption({ label: 'Actors: actor' })
  await imports.meaning('Troops').selectOption('')
  await imports.meaning('Remark').selectOption({ label: 'Summary' })
  await lead.getByLabel('Keep this mapping as').fill('Patrols')
  await lead.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect(lead.getByText('Kept as “Patrols”.')).toBeVisible()
  await expectAccessible(lead)
  await imports.check()
  await expect(imports.verdict('wrong')).toContainText('3')
  await lead.getByRole('combobox', { name: 'What Ruritania is' }).selectOption('make')
  await lead.getByRole('button', { name: 'Check again with 1 decided' }).click()
  await expect(imports.verdict('new')).toContainText('2')
  await expect(imports.verdict('wrong')).toContainText('1')
  await expect(imports.rows).toContainText('soon')
  await expectAccessible(lead)
  await imports.commit()
  const waiting = lead.waitForEvent('download')
  await lead.getByRole('link', { name: /Download the 1 wrong row/ }).click()
  const back = await readFile(await (await waiting).path(), 'utf8')
  expect(back.split('\r\n')[0]).toBe('What,Type,Date,Who,Troops,Remark,line,reason')
  expect(back).toContain('Third patrol')

  const done = lead.url()
  const log = new LogPage(lead, fresh.key)
  await log.open('?from=2021-09-20&to=2021-10-31')
  await expect(log.titles).toHaveText(['Second patrol', 'Patrol; by sea and air'])
  await log.titles.first().click()
  await expect(lead.getByText(/Imported with .*-I-01 \(patrols\.csv\)/)).toBeVisible()
  await lead.goto(`/dossiers/${fresh.key}/trends`)
  await expect(lead.getByText('6 developments').first()).toBeVisible()

  await lead.goto(done)
  await imports.rollBack('It was the wrong file.')
  await expectAccessible(lead)
  await log.open('?from=2021-09-20&to=2021-10-31')
  await expect(log.titles).toHaveCount(0)
  await lead.goto(done)
  await imports.bringBack()
  await log.open('?from=2021-09-20&to=2021-10-31')
  await expect(log.titles).toHaveCount(2)

  await imports.openFromLog()
  await imports.send('patrols.csv', messy)
  await expect(lead.getByText('The very same file is in the log already')).toBeVisible()
  await lead.getByLabel('Take a kept mapping').selectOption('Patrols')
  await imports.check()
  await expect(imports.verdict('duplicate')).toContainText('2')
})
