'use client'

import { Button } from '@mantine/core'
import { dateInWords } from '@/components/ui/dates'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Desk.module.css'
import { isNothing, nothing, toggled, type Selection } from '@/lib/trends/rules/selection'

type Props = {
  selection: Selection
  /** developments that fit it */
  count: number
  kindName(code: string): string
  actorName(code: string): string
  onPick(selection: Selection): void
  logHref: string
  /** begins a note on the stretch; absent for those who may place none */
  onNote?: (() => void) | undefined
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const countryName = (code: string) => countryNames.of(code) ?? code

type Chip = { words: string; without: Selection }

/** What is picked in words, part by part, each with what is left without it. */
export function chipsOf({
  selection,
  kindName,
  actorName,
}: Pick<Props, 'selection' | 'kindName' | 'actorName'>): Chip[] {
  const { from, to, kinds, actor, recipient, who, countries, places, claims } = selection
  const day = (on: string) => dateInWords(on)
  const period =
    from && to ? `${day(from)} to ${day(to)}` : from ? `from ${day(from)}` : to ? `until ${day(to)}` : null
  return [
    ...(period ? [{ words: period, without: { ...selection, from: null, to: null } }] : []),
    ...kinds.map((kind) => ({
      words: kindName(kind),
      without: { ...selection, kinds: toggled(kinds, kind) },
    })),
    ...(actor ? [{ words: `by ${actorName(actor)}`, without: { ...selection, actor: null } }] : []),
    ...(recipient
      ? [{ words: `to ${actorName(recipient)}`, without: { ...selection, recipient: null } }]
      : []),
    ...(who ? [{ words: `with ${actorName(who)}`, without: { ...selection, who: null } }] : []),
    ...countries.map((country) => ({
      words: `in ${countryName(country)}`,
      without: { ...selection, countries: toggled(countries, country) },
    })),
    ...places.map((place) => ({
      words: `at ${place}`,
      without: { ...selection, places: toggled(places, place) },
    })),
    ...claims.map((claim) => ({
      words: `on ${claim}`,
      without: { ...selection, claims: toggled(claims, claim) },
    })),
  ]
}

/** What is picked, each part with its way out; one key takes all of it back. */
export function SelectionBar(props: Props) {
  const { selection, count, onPick, logHref, onNote } = props
  if (isNothing(selection))
    return (
      <p className={styles.bar} data-screen-only>
        Pick a stretch of time, a kind, a month or a pair of actors: everything here follows.
      </p>
    )
  return (
    <div className={styles.bar} role="group" aria-label="What is picked">
      {chipsOf(props).map(({ words, without }) => (
        <button
          key={words}
          type="button"
          className={styles.chip}
          aria-label={`Take ${words} away`}
          onClick={() => onPick(without)}
        >
          {words} <span aria-hidden="true">×</span>
        </button>
      ))}
      <span role="status">
        {count.toLocaleString('en-GB')} {count === 1 ? 'development' : 'developments'}
      </span>
      {count > 0 ? (
        <a href={logHref} data-screen-only>
          Open in the log
        </a>
      ) : (
        <span>Nothing fits the filters and what is picked.</span>
      )}
      {onNote && (selection.from || selection.to) ? (
        <Button variant="subtle" size="compact-sm" data-screen-only onClick={onNote}>
          Note on this stretch <KeyHint keys="a" />
        </Button>
      ) : null}
      <Button variant="subtle" size="compact-sm" data-screen-only onClick={() => onPick(nothing)}>
        Reset <KeyHint keys="Escape" />
      </Button>
    </div>
  )
}
