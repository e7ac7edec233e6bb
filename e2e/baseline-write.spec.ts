import { expect, test } from './fixtures'
import { BaselinePage, ClaimsPage } from './pages/baseline'

test.describe('writing beside the text', () => {
  test('sentence by sentence, without a mouse, a passage becomes a claim', async ({ lead, fresh }) => {
    const room = new BaselinePage(lead, fresh.key)
    await room.open()
    await room.goTo('The two armies')
    await lead.keyboard.press('ArrowDown')
    await expect(room.sentence('No foreign missiles')).toBeFocused()
    await lead.keyboard.press('Enter')
    await expect(room.toolbar).toBeVisible()
    for (let word = 0; word < 3; word += 1) await lead.keyboard.press('Shift+ArrowLeft')
    await expect(room.selected('Selected: No foreign missiles will be based in the country.')).toBeAttached()
    await lead.keyboard.press('c')
    const sheet = room.sheet('Make a claim')
    await expect(sheet.getByRole('textbox', { name: 'Statement' })).toHaveValue(
      'No foreign missiles will be based in the country',
    )
    await expect(sheet.getByRole('textbox', { name: 'Statement' })).toBeFocused()
    await sheet.getByRole('textbox', { name: 'Statement' }).fill('')
    await lead.keyboard.press('Control+Enter')
    await expect(sheet.getByRole('alert')).toContainText('Write a sentence.')
    await sheet.getByRole('textbox', { name: 'Statement' }).fill('It is unlikely that missiles come.')
    await sheet.getByLabel('Type').selectOption('Forecast')
    await sheet.getByLabel('Likelihood').selectOption('unlikely')
    await lead.reload()

    await room.settled()
    await room.goTo('No foreign missiles')
    await lead.keyboard.press('Enter')
    for (let word = 0; word < 3; word += 1) await lead.keyboard.press('Shift+ArrowLeft')
    await expect(room.selected('in the country.')).toBeAttached()
    await lead.keyboard.press('c')
    await expect(sheet.getByText('What you typed before is still here.')).toBeVisible()
    await expect(sheet.getByRole('textbox', { name: 'Statement' })).toHaveValue(
      'It is unlikely that missiles come.',
    )
    await sheet.getByRole('button', { name: 'Make the claim' }).click()
    await expect(sheet).toBeHidden()
    await expect(room.card(`${fresh.key}-C-04`)).toContainText('It is unlikely that missiles come.')
    await expect(lead).toHaveURL(new RegExp(`claim=${fresh.key}-C-04`))
    await expect(room.mark(`${fresh.key}-C-04`)).toHaveText(
      'No foreign missiles will be based in the country',
    )
  })

  test('a passage dragged with the mouse is taken in whole words and annotated; the note can be taken back', async ({
    lead,
    fresh,
  }) => {
    const room = new BaselinePage(lead, fresh.key)
    await room.open()
    await room.drag('armies', 'second aut')
    await expect(room.selected('Selected: armies train together every second autumn.')).toBeAttached()
    await room.toolbar.getByRole('button', { name: 'Annotate' }).click()
    const sheet = room.sheet('Annotate')
    await sheet.getByRole('button', { name: 'Place the note' }).click()
    await expect(sheet.getByRole('alert')).toContainText('Write something first.')
    await sheet.getByLabel('Kind').selectOption('Question')
    await sheet.getByRole('textbox', { name: 'Note' }).fill('Every second autumn since when?')
    await sheet.getByRole('button', { name: 'Place the note' }).click()
    const card = room.margin.getByRole('listitem').filter({ hasText: 'since when?' }).first()
    await expect(card).toBeVisible()
    await expect(
      room.text.locator('mark', { hasText: 'armies train together every second autumn' }).first(),
    ).toBeVisible()
    await room.toast('The note is placed').getByRole('button', { name: 'Undo' }).click()
    await expect(card).toBeHidden()
  })

  test('a thread: reply, edit, resolve, remove and undo', async ({ lead, fresh, script }) => {
    const { baselineId, key } = fresh
    await script.post(`/dossiers/${key}/annotations`, {
      target: { type: 'passage', baselineId, block: 'B1', start: 4, end: 14 },
      body: 'Which armies?',
    })
    const room = new BaselinePage(lead, key)
    await room.open()
    await room.margin.getByRole('button', { name: 'Which armies?' }).click()
    await expect(lead).toHaveURL(/note=/)
    const card = room.open_
    await card.getByRole('button', { name: 'Reply' }).click()
    await card.getByRole('textbox', { name: 'Note' }).fill('Theirs and ours.')
    await card.getByRole('button', { name: 'Reply', exact: true }).click()
    await expect(card.getByRole('textbox')).toHaveCount(0)
    await expect(card.getByText('Theirs and ours.')).toBeVisible()
    await card.getByRole('button', { name: 'Edit' }).last().click()
    await card.getByRole('textbox', { name: 'Note' }).fill('Theirs and the ally’s.')
    await card.getByRole('button', { name: 'Save' }).click()
    await expect(card.getByRole('textbox')).toHaveCount(0)
    await expect(card.getByText('Theirs and the ally’s.')).toBeVisible()
    await card.getByRole('button', { name: 'Remove' }).last().click()
    await expect(card.getByText('Theirs and the ally’s.')).toBeHidden()
    await room.toast('The note is removed').getByRole('button', { name: 'Undo' }).click()
    await expect(card.getByText('Theirs and the ally’s.')).toBeVisible()
    await card.getByRole('button', { name: 'Resolve' }).click()
    await expect(card.getByText(/^Resolved by Lead analyst/)).toBeVisible()
    await card.getByRole('button', { name: 'Open again' }).click()
    await expect(card.getByRole('button', { name: 'Resolve' })).toBeVisible()
  })

  test('a reader reads and is offered nothing to write', async ({ visitor }) => {
    const page = await visitor('reader', '/dossiers/BLR/baseline')
    const room = new BaselinePage(page, 'BLR')
    await room.settled()
    await room.goTo('It was not enough for Moscow')
    await page.keyboard.press('Enter')
    await room.drag('Prices, taxes', 'trade')
    await expect(room.toolbar).toBeHidden()
    const claims = new ClaimsPage(page, 'BLR')
    await claims.openClaim('BLR-C-11')
    await expect(claims.terms).toBeVisible()
    for (const name of ['Link a development', 'Decide its standing', 'Revise', 'Annotate'])
      await expect(page.getByRole('button', { name })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^(Accept|Withdraw|Change) the link/ })).toHaveCount(0)
  })

  test('a new dossier gets its article by paste, seen in blocks before it is frozen', async ({
    lead,
    script,
  }) => {
    const key = `T${Date.now().toString(36).slice(-7).toUpperCase()}`
    await script.post('/dossiers', { newKey: key, title: 'Nothing yet' })
    const room = new BaselinePage(lead, key)
    await lead.goto(`/dossiers/${key}/baseline`)
    await lead.getByRole('button', { name: 'Freeze the text' }).click()
    await expect(lead.getByRole('main').getByRole('alert')).toContainText('Paste the text.')
    await lead
      .getByRole('textbox', { name: 'Text' })
      .fill('# How likely?\n\n*Ours.*\n\nMinsk will probably refuse. Nobody knows 𝔘nion law.')
    await expect(lead.getByText('1 paragraph, 1 heading, 1 note')).toBeVisible()
    await lead.getByLabel('Published on').fill('2024-01-15')
    await lead.getByRole('button', { name: 'Freeze the text' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'How likely?' })).toBeVisible()
    await expect(lead.getByText('No claims yet')).toBeVisible()

    await room.goTo('Minsk will probably refuse.')
    await lead.keyboard.press('Enter')
    await lead.keyboard.press('c')
    await expect(room.sheet('Make a claim').getByLabel('Likelihood')).toHaveValue('probable')
    await room.sheet('Make a claim').getByRole('button', { name: 'Make the claim' }).click()
    await expect(room.card(`${key}-C-01`)).toContainText('Untested')
  })
})
