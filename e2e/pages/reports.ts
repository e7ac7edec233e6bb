import { readFileSync } from 'node:fs'
import type { Download, Locator, Page } from '@playwright/test'

/** The report form, in its sheet. */
export class ReportSheet {
  readonly sheet: Locator

  constructor(page: Page, title: 'Compose a report' | 'Change the report') {
    this.sheet = page.getByRole('dialog', { name: title })
  }

  field(label: string) {
    return this.sheet.getByLabel(label)
  }

  press(verb: string) {
    return this.sheet.getByRole('button', { name: verb }).click()
  }
}

/** Waits for what a press hands over as a file. */
export async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return kept(download)
}

async function kept(download: Download) {
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) }
}
