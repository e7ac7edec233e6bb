'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useAnswer } from '@/components/trends/desk/useAnswer'
import { PanelFrame } from '@/components/trends/frame/PanelFrame'
import { NoteMarks } from '@/components/trends/notes/NoteMarks'
import { useNotesAt } from '@/components/trends/notes/useNotesAt'
import { EmptyState } from '@/components/ui/EmptyState'
import { ErrorState } from '@/components/ui/ErrorState'
import { LoadingShape } from '@/components/ui/LoadingShape'
import type { MapAnswer, MapShapes } from '@/lib/trends/contract'
import { mapTitle } from '@/lib/trends/rules/clusters'
import { placesTable } from '@/lib/trends/rules/further-tables'
import { readView, viewParam } from '@/lib/trends/rules/map-view'
import { countrySpot, mapSpots, placeSpot } from '@/lib/trends/rules/note-spots'
import { atPlace, type Marked } from '@/lib/trends/rules/records-of'
import { picksQuery, toggled, type Selection } from '@/lib/trends/rules/selection'
import styles from './Map.module.css'
import { MapControls } from './MapControls'
import { MapDrawing } from './MapDrawing'

type Props = {
  dossierKey: string
  selection: Selection
  source: string
  /** the filters and clocks as an address has them, without what is picked */
  query: string
  /** what it looks at, as the address says */
  view: string | null
  /** whether picking narrows the other panels: not where the browser holds no single developments */
  canPick: boolean
  logOf(marked: Marked): string
  onPick(selection: Selection): void
  onView(view: string): void
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const countryName = (iso: string) => countryNames.of(iso) ?? iso

/** What the API is asked: the filters, and what is picked but for where. */
function questionOf({ query, selection }: Props, view: string | null): string {
  const picks = picksQuery({ ...selection, countries: [], places: [] })
  return new URLSearchParams([
    ...new URLSearchParams(query),
    ...picks,
    ...(view ? [['view', view] as [string, string]] : []),
  ]).toString()
}

/** What is not on the map, in words. */
function leftWords({ outside, unplaced, nowhere, places, total }: MapAnswer): string[] {
  return [
    ...(outside > 0 ? [`${outside} outside this view`] : []),
    ...(unplaced > 0 ? [`${unplaced} at places without coordinates`] : []),
    ...(nowhere > 0 ? [`${nowhere} say no place`] : []),
    ...(total > places.length ? [`the table lists the first ${places.length} of ${total} places`] : []),
  ]
}

/** All of some words in a list, or out of it when all were in. */
const allToggled = (list: readonly string[], words: readonly string[]) =>
  words.every((word) => list.includes(word))
    ? list.filter((one) => !words.includes(one))
    : [...new Set([...list, ...words])]

/** Where it happened: places as marks, countries shaded, both picked here; the list of places beneath. */
export function MapPanel(props: Props) {
  const { dossierKey, selection, source, canPick, logOf, onPick, onView } = props
  const router = useRouter()
  const asked = readView(props.view) ? props.view : null
  const base = `/api/v1/dossiers/${dossierKey}/trends`
  const shapes = useAnswer<MapShapes>(`${base}/map${asked ? `?view=${asked}` : ''}`)
  const found = useAnswer<MapAnswer>(`${base}/places?${questionOf(props, asked)}`)
  const spots = [
    ...(found.answer?.clusters ?? []).flatMap((cluster) => cluster.places.map(placeSpot)),
    ...(found.answer?.countries ?? []).map(({ iso }) => countrySpot(iso)),
  ]
  const notes = useNotesAt('map', spots, mapSpots)
  if (shapes.failed || found.failed)
    return (
      <ErrorState
        title="The map could not be drawn."
        safe="The filters and what is picked are kept."
        next="Try again in a moment."
        actions={
          <Button
            onClick={() => {
              shapes.retry()
              found.retry()
            }}
          >
            Try again
          </Button>
        }
      />
    )
  if (!shapes.answer || !found.answer) return <LoadingShape shape="chart" label="Drawing the map" />
  const { places, countries, nowhere } = found.answer
  const title = mapTitle(places, nowhere)
  const pick = (next: Selection) => (canPick ? onPick(next) : router.push(logOf({ selection: next })))
  const pickCountry = (iso: string) => pick({ ...selection, countries: toggled(selection.countries, iso) })
  const recordsAt = (name: string) => logOf(atPlace(selection, name))
  return (
    <PanelFrame
      panel="map"
      title={title}
      subtitle="Places by how much happened there, near ones together; a dashed ring is a region or country, known no closer. Countries are shaded by their developments"
      hint={`${canPick ? 'press a place or a country to pick it' : 'press a place or a country for its records'}; drag, pinch, double-click or use arrows, +, − and 0 to move and zoom`}
      source={`${[source, ...leftWords(found.answer)].join('; ')}. Borders follow UN General Assembly resolution 68/262; made with Natural Earth, 1:50 million`}
      table={placesTable(places, countryName)}
      hrefOf={(row, column) => (column === 3 ? recordsAt(places[row]!.name) : null)}
      drawn={places.length > 0}
      marked={notes.marked}
    >
      {places.length === 0 ? (
        <EmptyState title="No place in this choice">
          A development appears here when its record says where it happened.
        </EmptyState>
      ) : (
        <>
          <MapControls
            view={shapes.answer.view}
            home={shapes.answer.home}
            onView={(view) => onView(viewParam(view))}
          />
          <MapDrawing
            label={title}
            shapes={shapes.answer}
            found={found.answer}
            notes={notes}
            busy={shapes.busy || found.busy}
            pickedPlaces={selection.places}
            pickedCountries={selection.countries}
            onPlaces={(some) => pick({ ...selection, places: allToggled(selection.places, some) })}
            onCountry={pickCountry}
            onView={(view) => onView(viewParam(view))}
          />
          <ul className={styles.countries} aria-label="Countries">
            {countries.map(({ iso, n }) => (
              <li key={iso}>
                <button
                  type="button"
                  aria-pressed={selection.countries.includes(iso)}
                  onClick={() => pickCountry(iso)}
                >
                  {countryName(iso)} <b>{n.toLocaleString('en-GB')}</b>
                </button>
                <NoteMarks notes={notes} spot={countrySpot(iso)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  )
}
