import type { Mapping, ImportDraft } from './mapping'
import { actorsReader } from './row-actors'
import { columnUses, RowCells, type ColumnUse } from './row-cells'
import { citationsReader } from './row-citations'
import { happenedReader } from './row-dates'
import { factsReader } from './row-facts'
import { figuresReader } from './row-figures'
import { ownExportReader } from './row-own-export'
import { placeReader } from './row-place'
import { headerTest, isFooter, sayQuotes } from './row-shape'
import { textsReader } from './row-texts'
import type { FileRow, Interpreter, ReadPlan, RowReading } from './types'
import type { Vocabulary } from './vocabulary'

const FOOTER = 'This line looks like a total or a note and not like a row: it stays out.'
const AGAIN = 'This line names the columns again and is no row: it stays out.'

type Readers = ReturnType<typeof readersOf>

function readersOf(
  uses: readonly ColumnUse[],
  keys: readonly string[],
  mapping: Mapping,
  vocabulary: Vocabulary,
) {
  return {
    texts: textsReader(uses, mapping, keys),
    happened: happenedReader(uses),
    facts: factsReader(uses, mapping, vocabulary),
    actors: actorsReader(uses, mapping, vocabulary),
    place: placeReader(uses, vocabulary),
    figures: figuresReader(uses, mapping),
    citations: citationsReader(uses, mapping),
    own: ownExportReader(uses, vocabulary),
    isHeader: headerTest(keys),
    today: vocabulary.today,
    first: (field: string) => uses.find(({ target }) => target.field === field) ?? null,
  }
}

function sayMissing(
  cells: RowCells,
  { first }: Readers,
  kept: Partial<ImportDraft>,
  dated: string | null | undefined,
): void {
  if (kept.title === undefined)
    cells.wrong(
      first('title'),
      'title-missing',
      'This row has no title. Write one, or make the title of other columns.',
    )
  if (dated === null)
    cells.wrong(
      first('happened'),
      'date-missing',
      'This row does not say when it happened. Write a date, as in 2021-09-10, 2021-09 or 2021.',
    )
}

function read(row: FileRow, readers: Readers, mapping: Mapping): RowReading {
  const cells = new RowCells(row, mapping.unguard)
  const { title, summary } = readers.texts(cells)
  const happened = readers.happened(cells)
  const { kind, externalId, ref, ...facts } = readers.facts(cells)
  const { otherFigures, citations, links } = readers.own(cells, kind ?? null)
  const kept: Partial<ImportDraft> = {
    ...(title === null ? {} : { title }),
    ...(happened ? { happened } : {}),
    ...(kind ? { kind } : {}),
    summary,
    ...facts,
    ...readers.actors(cells),
    ...readers.place(cells),
    measurements: [...readers.figures(cells), ...otherFigures].slice(0, 60),
    citations: [...readers.citations(cells), ...citations].slice(0, 60),
    links,
  }
  const noRow = happened ? null : readers.isHeader(row) ? AGAIN : isFooter(row) ? FOOTER : null
  if (noRow !== null) {
    cells.problems.length = 0
    cells.wrong(null, 'no-row', noRow)
  } else {
    sayMissing(cells, readers, kept, happened)
    sayQuotes(cells)
  }
  if (happened && happened.slice(0, 10) > readers.today)
    cells.warn(
      readers.first('happened'),
      'date-ahead',
      `${happened} is still to come. Check the date; of what is planned, map the stage too.`,
    )
  const isSound = !cells.problems.some(({ level }) => level === 'error')
  return {
    line: row.line,
    draft: isSound ? (kept as ImportDraft) : null,
    kept,
    externalId,
    ref,
    problems: cells.problems,
  }
}

/**
 * Makes what turns rows of a file into drafts as the log takes them. Everything that is the same for all rows is prepared here once. A cell that is
 * wrong never takes the others with it: `kept` has all that was read, and each problem says what to do.
 */
export function makeInterpreter(
  { columns }: Pick<ReadPlan, 'columns'>,
  mapping: Mapping,
  vocabulary: Vocabulary,
): Interpreter {
  const uses = columnUses(mapping, columns)
  const kinds = [...vocabulary.kinds, ...(mapping.newKinds ?? [])]
  const readers = readersOf(uses, columns, mapping, { ...vocabulary, kinds })
  return (row) => read(row, readers, mapping)
}
