import { expect, test } from './fixtures'
import { LogPage } from './pages/log'

test.describe('logging', () => {
  test('one line is read as it is typed, and saved at once when it is complete', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    await log.open()
    const line = await log.capture()
    await line.fill('10-16 Sept 2023 Combat brotherhood drill #exercise 4500 troops B2')
    await expect(log.chips.filter({ hasText: 'When' })).toContainText('10-16 September 2023')
    await expect(log.chips.filter({ hasText: 'Figure' })).toContainText('4,500 troops')
    await expect(log.chips.filter({ hasText: 'Title' })).toContainText('Combat brotherhood drill')
    await line.press('Control+Enter')
    await expect(lead.getByRole('alert').filter({ hasText: 'an address for the grade' })).toBeVisible()
    await line.press('End')
    await line.pressSequentially(' https://example.org/drill')
    await expect(lead.getByText('Complete.')).toBeVisible()
    await line.press('Control+Enter')
    await expect(lead).toHaveURL(/\/log\/T\w+-D-0005$/)
    await expect(log.toast('is logged')).toBeVisible()
    await expect(log.section('Sources')).toContainText('example.org')
    await log.toast('is logged').getByRole('button', { name: 'Undo' }).click()
    await expect(log.record(`${fresh.key}-D-0005`).getByText('logged by mistake').first()).toBeVisible()
  })

  test('a line that is left is there again', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    await log.open()
    await (await log.capture()).fill('2024-05-01 Something half said #')
    await lead.reload()
    await expect(lead.getByRole('textbox', { name: 'One line is enough' })).toHaveValue(
      '2024-05-01 Something half said #',
    )
  })

  test('the form keeps what was typed, says what is wrong beside it, and logs', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    await log.open()
    const line = await log.capture()
    await line.fill('2021-09-10 Autumn exercise of 2021 #exercise NEW>OLD 12800 troops declared:NEW')
    await expect(lead.getByText('Already logged?')).toBeVisible()
    await line.press('Enter')
    await expect(lead).toHaveURL(/\/log\/new$/)
    await expect(log.field('Title').first()).toHaveValue('Autumn exercise of 2021')
    await log.field(/^When/).fill('soonish')
    await lead.getByRole('button', { name: 'Add a source' }).click()
    await log.field('Address').fill('not an address')
    await log.field('Highest').fill('12')
    await lead.getByRole('button', { name: /^Log it/ }).click()
    const summary = lead.getByRole('alert').filter({ hasText: 'another look' })
    await expect(summary).toContainText('“soonish” was not understood'.replace(/[“”]/g, '"'))
    await expect(summary).toContainText('NEW is new here')
    await expect(summary).toContainText('Choose how reliable the source is')
    await summary.getByRole('link', { name: /was not understood/ }).click()
    await expect(log.field(/^When/)).toBeFocused()
    await expect(log.field(/^When/)).toHaveValue('soonish')
    await expect(log.field('Address')).toHaveValue('not an address')

    await log.field(/^When/).fill('2021-09-10')
    await log.field('Highest').fill('15k')
    await log.field('Name of the new actor').first().fill('New state')
    await log.field('Name of the new actor').last().fill('Old state')
    await log.field('Address').fill('https://example.org/autumn')
    await log.field('Reliability of the source').selectOption('B')
    await log.field('Credibility of what it says').selectOption('2')
    await lead.keyboard.press('Control+Enter')
    await expect(lead.getByRole('alert').filter({ hasText: 'logged already' })).toBeVisible()
    await expect(lead.getByRole('link', { name: 'Autumn exercise of 2021' }).first()).toBeVisible()
    await log.field('Title').first().fill('Autumn exercise of 2021, second part')
    await lead.keyboard.press('Control+Enter')
    await expect(log.record(`${fresh.key}-D-0005`)).toBeVisible()
    await expect(log.section('Figures')).toContainText('15,000')
    await expect(log.record(`${fresh.key}-D-0005`)).toContainText('New state')
  })

  test('an unfinished form is offered back', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    await lead.goto(`/dossiers/${fresh.key}/log/new`)
    await log.field('Title').first().fill('A thing I will finish later')
    await lead.reload()
    const offer = lead.getByRole('status').filter({ hasText: 'A thing I will finish later' })
    await offer.getByRole('button', { name: 'Continue it' }).click()
    await expect(log.field('Title').first()).toHaveValue('A thing I will finish later')
    await expect(offer).toHaveCount(0)
  })

  test('a server that does not answer loses nothing', async ({ lead, fresh, expected }) => {
    expected.push(/ERR_FAILED/)
    const log = new LogPage(lead, fresh.key)
    await lead.goto(`/dossiers/${fresh.key}/log/new`)
    await log.field(/^When/).fill('2024')
    await log.field('Title').first().fill('Written on a train')
    await log.field(/^Kind/).selectOption('other')
    await lead.route('**/api/v1/**', (route) => route.abort())
    await lead.getByRole('button', { name: /^Log it/ }).click()
    await expect(lead.getByRole('alert').filter({ hasText: 'did not answer' })).toBeVisible()
    await expect(log.field('Title').first()).toHaveValue('Written on a train')
    await lead.unroute('**/api/v1/**')
    await lead.getByRole('button', { name: /^Log it/ }).click()
    await expect(log.record(`${fresh.key}-D-0005`)).toBeVisible()
  })
})

test.describe('revising', () => {
  test('changes what is changed and says so in the history', async ({ lead, fresh }) => {
    const log = new LogPage(lead, fresh.key)
    const ref = fresh.developments[2]!
    await log.openRecord(ref)
    await lead.getByRole('link', { name: 'Revise' }).click()
    await lead.getByRole('button', { name: /^Save the changes/ }).click()
    await expect(lead.getByRole('alert').filter({ hasText: 'Nothing is different' })).toBeVisible()
    await log.field(/^Stage/).selectOption('completed')
    await log.field(/Why it is changed/).fill('The money arrived.')
    await lead.getByRole('button', { name: /^Save the changes/ }).click()
    await expect(log.record(ref)).toBeVisible()
    const history = log.section('History')
    await expect(history).toContainText('“The money arrived.”')
    await expect(history).toContainText('Was: Agreed')
    await expect(history).toContainText('Is now: Completed')
    await expect(history).not.toContainText('Summary')
  })

  test('shows both versions when somebody saved first, and loses neither', async ({
    lead,
    visitor,
    fresh,
  }) => {
    const ref = fresh.developments[2]!
    const path = `/dossiers/${fresh.key}/log/${ref}/revise`
    const mine = new LogPage(lead, fresh.key)
    const other = await visitor('lead', path)
    const theirs = new LogPage(other, fresh.key)
    await lead.goto(path)
    await theirs.field('Title').first().fill('A loan, as they call it')
    await theirs.field(/^Stage/).selectOption('funded')
    await other.keyboard.press('Control+Enter')
    await expect(theirs.record(ref)).toBeVisible()

    await mine.field('Title').first().fill('A loan, as I call it')
    await mine.field('Summary').fill('What only I know.')
    await lead.keyboard.press('Control+Enter')
    const choice = lead.getByRole('region', { name: /Somebody saved this record/ })
    const title = choice.getByRole('group', { name: /^Title/ })
    await expect(title).toContainText('Both of you changed it')
    await expect(title.getByRole('radio', { name: /A loan, as I call it/ })).toBeChecked()
    await expect(choice.getByRole('group', { name: /^Stage/ })).toContainText('Only they changed it')
    await expect(
      choice.getByRole('group', { name: /^Stage/ }).getByRole('radio', { name: /Theirs/ }),
    ).toBeChecked()
    await title.getByRole('radio', { name: /as they call it/ }).check()
    await choice.getByRole('button', { name: 'Put these into the form' }).click()
    await expect(mine.field('Title').first()).toHaveValue('A loan, as they call it')
    await expect(mine.field('Summary')).toHaveValue('What only I know.')
    await lead.getByRole('button', { name: /^Save the changes/ }).click()
    await expect(mine.record(ref)).toContainText('What only I know.')
    await expect(mine.record(ref)).toContainText('Funded')
  })
})
