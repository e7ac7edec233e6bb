import { sayDoStates, sayDoWords } from '@/lib/developments/rules/done'
import { STANDING } from '@/lib/claims/rules/standing'
import type { ClaimBandsAnswer, MapPlace } from '../contract'
import type { Ledger, LedgerBy } from './ledger'
import type { LoggedStep } from './logging'
import type { PanelTable } from './panel-table'
import { stepName, type Step } from './steps'

const numeric = (name: string) => ({ name, numeric: true as const })
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
const rounded = (value: number) => Math.round(value * 100) / 100

/** What was said and done by kind or actor. */
export function ledgerTable(ledger: Ledger, by: LedgerBy, nameOf: (code: string) => string): PanelTable {
  return {
    caption: `What was said and done, by ${by}`,
    columns: [
      { name: capital(by) },
      ...sayDoStates.map((state) => numeric(capital(sayDoWords[state]))),
      ...['In all', 'Kept promises', 'Overdue promises'].map(numeric),
    ],
    rows: ledger.rows.map(({ code, states, total, promises }) => [
      nameOf(code),
      ...sayDoStates.map((state) => states[state] || null),
      total,
      promises.kept + promises['kept late'] || null,
      promises.overdue || null,
    ]),
  }
}

/** How the log was kept, step by step. Steps in which nothing happened and nothing became known are left out. */
export function loggingTable(
  steps: readonly LoggedStep[],
  step: Step,
  lagIn: 'days' | 'months' = 'days',
): PanelTable {
  return {
    caption: `Logging per ${step}: what happened, what became known, sources and lag`,
    columns: [
      { name: capital(step) },
      { name: 'First day' },
      ...['Happened', 'Became known', 'Sources', 'Sources to each'].map(numeric),
      ...[`Half known within, ${lagIn}`, `Nine tenths within, ${lagIn}`].map(numeric),
    ],
    rows: steps
      .filter(({ n, known }) => n + known > 0)
      .map(({ start, n, known, sources, lag }) => [
        ...[stepName(start, step), start, n || null, known || null],
        n > 0 ? sources : null,
        n > 0 && sources !== null ? rounded(sources / n) : null,
        ...[lag?.median ?? null, lag?.most ?? null],
      ]),
  }
}

/** What each claim's standing is, since when, and what it was before. */
export function claimsTable(
  claims: readonly Pick<ClaimBandsAnswer['claims'][number], 'ref' | 'statement' | 'bands' | 'bears'>[],
): PanelTable {
  return {
    caption: 'Claims with their standing over time',
    columns: [
      ...['Claim', 'Statement', 'Standing', 'Since', 'Before'].map((name) => ({ name })),
      numeric('Bear on it'),
    ],
    rows: claims.map(({ ref, statement, bands, bears }) => {
      const last = bands.at(-1)
      const before = bands
        .slice(0, -1)
        .map(({ standing, from }) => `${STANDING[standing].word.toLowerCase()} from ${from}`)
      return [
        ...[ref, statement, last ? STANDING[last.standing].word : 'Not judged', last?.from ?? null],
        before.join('; ') || null,
        bears || null,
      ]
    }),
  }
}

const precisions = {
  exact: 'exact',
  near: 'nearby',
  region: 'the region only',
  country: 'the country only',
} as const

/** Where it happened, the place with most first. */
export function placesTable(places: readonly MapPlace[], countryName: (iso: string) => string): PanelTable {
  return {
    caption: 'Developments by place',
    columns: [...['Place', 'Country', 'Known to'].map((name) => ({ name })), numeric('Developments')],
    rows: places.map(({ name, country, precision, n }) => [
      ...[name, country && countryName(country), precisions[precision], n],
    ]),
  }
}
