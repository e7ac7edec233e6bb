/**
 * What is measured, in the order of the table. `goal` is for a million developments; `atLeast`: more is better.
 * @type {Record<string, { what: string, unit: string, goal: number | null, atLeast?: boolean, ratioTo?: string }>}
 */
export const goals = {
  ready: { what: 'ready, once built', unit: 's', goal: 2 },
  memory_at_rest: { what: 'memory at rest, without PostgreSQL', unit: 'MiB', goal: 212 },
  page: {
    what: 'page of 50 with exact total',
    unit: 'ms',
    goal: 7,
    ratioTo: '50 rows by index, and the sum of the roll-up',
  },
  page_deep: { what: 'deep page by keyset', unit: 'ms', goal: 10, ratioTo: '50 rows by keyset' },
  search_rare: { what: 'search, a rare word', unit: 'ms', goal: 20, ratioTo: 'tsvector, all hits' },
  search_common: {
    what: 'search, a common word, ranked',
    unit: 'ms',
    goal: 90,
    ratioTo: 'tsvector, exact count of all hits',
  },
  similar: { what: 'similar already logged?', unit: 'ms', goal: 50, ratioTo: 'the same question in SQL' },
  trend: { what: 'monthly trend by kind', unit: 'ms', goal: 20, ratioTo: 'GROUP BY over the facts' },
  trend_to_raw: { what: 'monthly trend by kind, against GROUP BY', unit: 'x', goal: 0.05 },
  trend_to_rollup: { what: 'monthly trend by kind, against the roll-up alone', unit: 'x', goal: 15 },
  trend_facets: {
    what: 'trend by stage and grade',
    unit: 'ms',
    goal: 60,
    ratioTo: 'GROUP BY over the facts',
  },
  trend_actor: { what: 'trend of one actor', unit: 'ms', goal: 60, ratioTo: 'GROUP BY by index' },
  trend_week: { what: 'trend by week, two years', unit: 'ms', goal: 60, ratioTo: 'GROUP BY over the facts' },
  cube: { what: 'cube of all facets, made and sent', unit: 'ms', goal: null },
  cube_again: { what: 'cube, nothing changed', unit: 'ms', goal: 10 },
  cube_size: { what: 'cube, packed', unit: 'KiB', goal: null },
  cube_count: { what: 'any facets from the cube, no request', unit: 'ms', goal: 1 },
  create: { what: 'log one development, with audit', unit: 'ms', goal: 9, ratioTo: 'one INSERT' },
  csv_first_byte: { what: 'CSV export, first byte', unit: 'ms', goal: 50 },
  csv_rows: { what: 'CSV export', unit: 'rows/s', goal: null, ratioTo: 'COPY of the same columns' },
  csv_to_copy: { what: 'CSV export, against COPY of the same columns', unit: 'x', goal: 0.7, atLeast: true },
  csv_to_facts: { what: 'CSV export, against COPY of the facts’ table alone', unit: 'x', goal: null },
  csv_memory: { what: 'CSV export, more memory', unit: 'MiB', goal: 60 },
  csv_others: { what: 'others meanwhile, p95', unit: 'ms', goal: 200 },
  import_rows: {
    what: 'CSV import, read, checked, in the log',
    unit: 'rows/s',
    goal: null,
    ratioTo: 'COPY FROM',
  },
  import_to_copy: {
    what: 'CSV import, against COPY into the same tables',
    unit: 'x',
    goal: 0.45,
    atLeast: true,
  },
  import_whole: {
    what: 'CSV import, until every word is found',
    unit: 'rows/s',
    goal: null,
    ratioTo: 'COPY FROM',
  },
  import_commit: { what: 'CSV import, the commit alone', unit: 'rows/s', goal: null, ratioTo: 'COPY FROM' },
  drift: { what: 'drift of the sample’s 30 claims, monthly', unit: 'ms', goal: 30 },
  drift_large: { what: 'drift of 1,000 claims and 50,000 links, monthly', unit: 'ms', goal: 250 },
  anchoring: { what: '200 passages found again in an edited text', unit: 'ms', goal: 1_000 },
  report_cold: { what: 'the sample’s report of 53 pages as PDF, the first time', unit: 'ms', goal: 3_000 },
  report_warm: { what: 'the sample’s report of 53 pages as PDF, again', unit: 'ms', goal: 1_500 },
  report_others: { what: 'others meanwhile, p95', unit: 'ms', goal: 200 },
  notice: { what: 'a change, from commit to the last of 200 windows, p95', unit: 'ms', goal: 20 },
  clients_by_id: { what: 'eight clients, by ref', unit: 'req/s', goal: 240, atLeast: true },
  clients_pages: { what: 'eight clients, pages', unit: 'req/s', goal: 160, atLeast: true },
  clients_p99: { what: 'eight clients, p99', unit: 'ms', goal: 90 },
  memory_after: { what: 'memory after all this', unit: 'MiB', goal: null },
}

/** @typedef {{ value: number, ratio?: number, isRight?: boolean }} Measured a figure; `isRight` false: the answer was not raw SQL's */

/**
 * @param {string} name
 * @param {Measured} measured
 */
export function judged(name, { value, ratio, isRight = true }) {
  const { unit, goal, atLeast = false, ratioTo = null } = goals[name] ?? { unit: '', goal: null }
  const isMet = goal === null ? null : atLeast ? value >= goal : value <= goal
  return {
    value: rounded(value),
    unit,
    goal,
    ratioTo: ratio === undefined ? null : ratioTo,
    ratio: ratio === undefined ? null : rounded(ratio),
    ok: isRight ? isMet : false,
  }
}

/** Three figures that say something. @param {number} value */
const rounded = (value) => (Number.isFinite(value) ? Number(value.toPrecision(3)) : null)
