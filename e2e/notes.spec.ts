import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { emailOf, expect, expectAccessible, test } from './fixtures'

const status = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

test('somebody is named in a note on a link, sees it in the frame, answers it; notes go out and come in', async ({
  lead,
  fresh,
  script,
  visitor,
}) => {
  const room = `/dossiers/${fresh.key}`
  const [claim = ''] = fresh.claims
  await script.post(`${room}/members`, { email: emailOf('analyst'), role: 'analyst' })
  const development = await script.post<{ ref: string }>(`${room}/developments`, {
    ...{ title: 'They did not train', kind: 'military-exercise', happened: '2021-09-10' },
    citations: [{ title: 'A report', outlet: 'Example', reliability: 'B', credibility: 2 }],
  })
  await script.post(`${room}/links`, {
    ...{ claim, development: development.ref, relation: 'contradicts', strength: 2, accept: true },
    rationale: 'It was their turn.',
  })
  const { items: members } = await script.get<{ items: { name: string; email: string }[] }>(`${room}/members`)
  const name = members.find(({ email }) => email === emailOf('analyst'))!.name

  await lead.goto(`${room}/claims/${claim}`)
  const sheet = lead.getByRole('dialog', { name: 'Annotate' })
  await expect(async () => {
    await lead.getByRole('button', { name: `Note on the link of ${development.ref}` }).click()
    await expect(sheet).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await sheet.getByLabel(/^Note/).fill('Is it strong enough, @')
  await sheet
    .getByRole('group', { name: 'Name somebody' })
    .getByRole('button', { name: `@${name}`, exact: true })
    .click()
  await expect(sheet.getByLabel(/^Note/)).toHaveValue(`Is it strong enough, @${name} `)
  await expectAccessible(lead)
  await sheet.getByRole('button', { name: 'Place the note', exact: true }).click()
  const thread = lead.getByRole('region', { name: `Notes on ${development.ref} to ${claim}` })
  await expect(thread).toContainText(`to ${name}`)
  await thread.getByRole('button', { name: 'Edit', exact: true }).click()
  await thread.getByLabel(/^Note/).fill(`Is it really strong enough, @${name}?`)
  await thread.getByRole('button', { name: 'Save', exact: true }).click()
  await thread.getByRole('button', { name: 'What changed', exact: true }).click()
  await expect(
    thread.getByRole('list', { name: 'Changes of the note' }).locator('ins').first(),
  ).toContainText('really')
  await expectAccessible(lead)

  await lead.goto(`${room}/notices`)
  await expect(lead.getByText('Nothing unread', { exact: true })).toBeVisible()
  const analyst = await visitor('analyst', room)
  await analyst.getByRole('navigation').getByRole('link', { name: 'Notices 1', exact: true }).first().click()
  const named = analyst
    .getByRole('listitem')
    .filter({ hasText: `named you in a note on ${development.ref} to ${claim}` })
  await expect(named).toContainText('waits for your answer')
  await expectAccessible(analyst)
  await analyst
    .getByRole('navigation')
    .getByRole('link', { name: /^Notes/ })
    .first()
    .click()
  await expect(analyst.getByText('One note names you and waits for your answer.')).toBeVisible()
  await analyst
    .getByRole('navigation', { name: 'Notes shown' })
    .getByRole('link', { name: 'wait for you', exact: true })
    .click()
  const waiting = analyst.getByRole('region', { name: `Notes on ${development.ref} to ${claim}` })
  await expect(waiting).toContainText('waits for you')
  await expectAccessible(analyst)
  await waiting.getByRole('button', { name: 'Done with it', exact: true }).click()
  await expect(analyst.getByText('Nothing waits for you')).toBeVisible()
  await status(analyst, 'The note no longer waits for you.').getByRole('button', { name: 'Undo' }).click()
  await expect(waiting).toBeVisible()
  await waiting.getByRole('button', { name: 'Reply', exact: true }).click()
  await waiting.getByLabel(/^Note/).fill('It is.')
  await waiting.locator('form').getByRole('button', { name: 'Reply', exact: true }).click()
  await expect(analyst.getByText('Nothing waits for you')).toBeVisible()

  // it comes to the one who began the thread while they look
  const answered = lead.getByRole('link', {
    name: `${name} answered in your thread on ${development.ref} to ${claim}`,
    exact: true,
  })
  await expect(answered).toBeVisible()
  await lead.keyboard.press('j')
  await expect(answered).toBeFocused()
  await lead.keyboard.press('r')
  await expect(answered).toBeHidden()
  await lead.keyboard.press('z')
  await expect(answered).toBeVisible()
  await lead.getByRole('button', { name: 'Mark all as read', exact: true }).click()
  await expect(lead.getByText('Nothing unread', { exact: true })).toBeVisible()
  await status(lead, 'All marked as read: 1 notice.').getByRole('button', { name: 'Undo' }).click()
  await expectAccessible(lead)
  await answered.click()
  await expect(lead.getByText('It is.', { exact: true }).filter({ visible: true })).toBeInViewport()
  await expect(
    lead.getByRole('navigation').getByRole('link', { name: 'Notices', exact: true }).first(),
  ).toBeVisible()

  await lead.goto(`${room}/notes`)
  const download = lead.waitForEvent('download')
  await lead.getByRole('link', { name: 'Take as Web Annotations (JSON-LD)' }).click()
  const file = await (await download).path()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ type: 'AnnotationCollection', total: 2 })
  const strange = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ id: 'urn:example:note', type: 'Annotation' },
    body: { type: 'TextualBody', value: 'From another tool.' },
    target: {
      source: 'https://example.org/',
      selector: { type: 'TextQuoteSelector', exact: 'every second autumn' },
    },
  }
  await lead.getByLabel('A file of Web Annotations').setInputFiles({
    ...{ name: 'notes.jsonld', mimeType: 'application/ld+json' },
    buffer: Buffer.from(JSON.stringify(strange)),
  })
  await expect(status(lead, 'One note is placed.')).toBeVisible()
  await expect(lead.getByText('From another tool.')).toBeVisible()
  await lead.getByRole('button', { name: 'Take back the notes of notes.jsonld' }).click()
  const taking = lead.getByRole('dialog', { name: 'Take back the notes of notes.jsonld?' })
  await expect(taking).toContainText('1 note as it came in will be taken back.')
  await taking.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(lead.getByText('From another tool.')).toBeHidden()
  await status(lead, '1 note of notes.jsonld taken back').getByRole('button', { name: 'Undo' }).click()
  await expect(lead.getByText('From another tool.')).toBeVisible()
  await lead.getByRole('link', { name: 'every second autumn', exact: true }).click()
  const words = lead.locator('mark[data-pointed]:visible')
  await expect(words).toHaveText('every second autumn')
  await expect(words).toBeInViewport()
  await expectAccessible(lead)
  await lead.goto(`${room}/notes`)
  await lead.getByLabel('A file of Web Annotations').setInputFiles({
    ...{ name: 'broken.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from('not json') },
  })
  await expect(lead.getByText('broken.jsonld is no JSON.')).toBeVisible()
  await expectAccessible(lead)
  await lead.setViewportSize({ width: 390, height: 800 })
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
