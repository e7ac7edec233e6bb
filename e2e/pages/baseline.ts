import { expect, type Locator, type Page } from '@playwright/test'

/** The Baseline room as a person uses it. */
export class BaselinePage {
  readonly page: Page
  readonly key: string

  constructor(page: Page, key: string) {
    this.page = page
    this.key = key
  }

  /** Opens the room and waits until the cards stand beside their lines. */
  async open(query = '') {
    await this.page.goto(`/dossiers/${this.key}/baseline${query}`)
    await this.settled()
  }

  /** The script has placed the cards: from then on the page hears keys and presses. */
  async settled() {
    await expect(this.page.locator('[data-cards][data-settled]')).toBeAttached()
  }

  get text(): Locator {
    return this.page.getByRole('group', { name: 'Text of the baseline' })
  }

  /** The marked words of a claim's passage. */
  mark(ref: string): Locator {
    return this.text.locator(`mark[data-claims~="${ref}"]`).first()
  }

  /** The number at the end of a passage. */
  number(short: string): Locator {
    return this.text.getByRole('link', { name: new RegExp(`^${short}\\b`) })
  }

  get margin(): Locator {
    return this.page.getByRole('complementary', { name: 'Claims beside the text' })
  }

  card(ref: string): Locator {
    return this.margin
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('link', { name: ref, exact: true }) })
  }

  /** The card that is open. */
  get open_(): Locator {
    return this.margin.locator('[data-card][data-selected]')
  }

  sentence(words: string): Locator {
    return this.text.locator('[data-sentence]').filter({ hasText: words })
  }

  /** Goes to a sentence by key, as far as it takes; each step is seen to have arrived before the next. */
  async goTo(words: string) {
    const focused = () =>
      this.page.evaluate(() =>
        document.activeElement?.hasAttribute('data-sentence')
          ? (document.activeElement.textContent ?? '')
          : '',
      )
    for (let before = await focused(); !before.includes(words); before = await focused()) {
      await expect(async () => {
        await this.page.keyboard.press('j')
        await expect.poll(focused, { timeout: 5_000 }).not.toBe(before)
      }).toPass()
    }
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selected passage' })
  }

  /** What a screen reader is told about the selection. */
  selected(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words })
  }

  /** Drags the mouse from before some words of a sentence to after others. */
  async drag(from: string, to: string) {
    const ends = await this.text.evaluate(
      (root, [first, last]) => {
        const rectOf = (words: string, atEnd: boolean) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
          while (walker.nextNode()) {
            const at = walker.currentNode.textContent!.indexOf(words)
            if (at < 0) continue
            const range = document.createRange()
            range.setStart(walker.currentNode, at)
            range.setEnd(walker.currentNode, at + words.length)
            const rects = [...range.getClientRects()]
            const rect = atEnd ? rects.at(-1)! : rects[0]!
            return { x: atEnd ? rect.right - 1 : rect.left + 1, y: rect.top + rect.height / 2 }
          }
          throw new Error(`no words ${words}`)
        }
        return [rectOf(first!, false), rectOf(last!, true)] as const
      },
      [from, to],
    )
    await this.page.mouse.move(ends[0].x, ends[0].y)
    await this.page.mouse.down()
    await this.page.mouse.move(ends[1].x, ends[1].y, { steps: 6 })
    await this.page.mouse.up()
  }

  sheet(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  toast(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words })
  }

  get worldDate(): Locator {
    return this.page.getByRole('slider', { name: 'World date' })
  }

  /** A figure of the strip, such as "drift since 18 Jul 2019". */
  figure(label: RegExp): Locator {
    return this.page
      .getByRole('main')
      .locator('dl > div')
      .filter({ has: this.page.getByRole('term').filter({ hasText: label }) })
      .getByRole('definition')
  }
}

/** The ledger and the page of one claim. */
export class ClaimsPage {
  readonly page: Page
  readonly key: string

  constructor(page: Page, key: string) {
    this.page = page
    this.key = key
  }

  async open(query = '') {
    await this.page.goto(`/dossiers/${this.key}/claims${query}`)
    await expect(this.page.getByRole('heading', { name: 'Claims', level: 1 })).toBeVisible()
  }

  async openClaim(ref: string, query = '') {
    await this.page.goto(`/dossiers/${this.key}/claims/${ref}${query}`)
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  get rows(): Locator {
    return this.page.getByRole('table').getByRole('rowheader')
  }

  /** The drift written over the page of a claim. */
  get drift(): Locator {
    return this.page.getByRole('main').getByRole('definition').first()
  }

  get terms(): Locator {
    return this.page.getByRole('table', { name: 'The terms that sum to the drift of this claim' })
  }

  /** The points of the terms that move the claim, and the total under them, as they are shown. */
  async sum(): Promise<{ points: number[]; total: number }> {
    const moving = this.terms.locator('tbody').first()
    const points = await moving.locator('[data-points]').allTextContents()
    return { points: points.map(Number), total: Number(await moving.locator('[data-total]').textContent()) }
  }

  section(name: RegExp): Locator {
    return this.page.getByRole('region', { name })
  }
}
