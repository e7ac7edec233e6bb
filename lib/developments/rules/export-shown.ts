/** The columns of an export that say what a row of the log shows; `ref` leads, so that a row can always be found again. */
export const shownColumns: readonly string[] = [
  ...[
    'ref',
    'title',
    'kind',
    'event_date',
    'happened',
    'stage',
    'actors',
    'metric',
    'low',
    'best',
    'high',
    'unit',
  ],
  ...['currency', 'location', 'reliability', 'credibility', 'links'],
]
