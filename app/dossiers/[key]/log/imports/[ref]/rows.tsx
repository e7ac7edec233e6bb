import 'server-only'
import { ask } from '@/app/signed-in'
import { ChoiceList, type Meanings } from '@/components/imports/rows/ChoiceList'
import { MoreRows, RowTable } from '@/components/imports/rows/RowTable'
import { RowsStep } from '@/components/imports/rows/RowsStep'
import { VerdictTabs } from '@/components/imports/rows/VerdictTabs'
import { rowsWords } from '@/components/imports/words'
import { serverApi } from '@/lib/api/server'
import { actorRoles, bases, polarities, stages } from '@/lib/developments/rules/kinds'
import { reviewStates } from '@/lib/developments/rules/review-states'
import type { DossierWhole } from '@/lib/dossiers/contract'
import { markings } from '@/lib/dossiers/rules/markings'
import { verdicts, type ImportWhole } from '@/lib/imports/contract'

const rowsPerPage = 100

/** What an open value can mean here. */
async function meaningsIn({ key, kinds }: DossierWhole): Promise<Meanings> {
  const actors = await ask(serverApi().actors.listActors({ key, limit: 200 }))
  const same = (codes: readonly string[]) => codes.map((code) => ({ code, label: code }))
  return {
    kind: kinds.map(({ code, label }) => ({ code, label })),
    actor: actors.items.map(({ code, name }) => ({ code, label: name })),
    stage: [...stages],
    polarity: [...polarities],
    role: [...actorRoles],
    basis: [...bases],
    marking: same(markings),
    reviewState: same(reviewStates),
  }
}

type Props = {
  dossier: DossierWhole
  batch: ImportWhole
  verdict: string | undefined
  cursor: string | undefined
}

/** The rows of an import as a page shows them: counts, open choices, rows with their marks, the step into the log. */
export async function ImportRows({ dossier, batch, verdict, cursor }: Props) {
  const { key, kinds } = dossier
  const asked = verdicts.find((each) => each === verdict)
  const isStaged = batch.state === 'checked'
  const [rows, meanings] = await Promise.all([
    ask(
      serverApi().imports.listImportRows({
        ...{ key, ref: batch.ref, limit: rowsPerPage },
        ...(asked ? { verdict: asked } : {}),
        ...(cursor && /^\d{1,9}$/.test(cursor) ? { cursor } : {}),
      }),
    ),
    meaningsIn(dossier),
  ])
  const home = `/dossiers/${key}/log/imports/${batch.ref}?step=rows`
  const choices = batch.findings?.choices ?? []
  const mayChange = batch.may.run && isStaged
  const table = (
    <>
      {batch.findings ? <VerdictTabs counts={batch.findings.counts} at={asked ?? null} home={home} /> : null}
      {mayChange && choices.length > 0 ? (
        <ChoiceList
          key={batch.version}
          dossierKey={key}
          batch={batch}
          choices={choices}
          meanings={meanings}
          mayMakeKinds={dossier.can.includes('kind.write')}
        />
      ) : null}
      {rows.items.length === 0 ? (
        <p role="status">
          {isStaged
            ? 'No row comes to this.'
            : 'After an import only rows that were wrong or changed a record are kept; the others are in the log.'}
        </p>
      ) : (
        <>
          <p role="status">{rowsWords(rows.total)}</p>
          <RowTable dossierKey={key} rows={rows.items} kinds={kinds} canLeave={mayChange} />
          {rows.next ? (
            <MoreRows href={`${home}${asked ? `&verdict=${asked}` : ''}&cursor=${rows.next}`} />
          ) : null}
        </>
      )}
      {batch.findings && batch.findings.counts.wrong > 0 ? (
        <p>
          <a href={`/api/v1/dossiers/${key}/imports/${batch.ref}/wrong-rows.csv`} download>
            Download the {rowsWords(batch.findings.counts.wrong, 'wrong row')} with reasons
          </a>
        </p>
      ) : null}
    </>
  )
  if (!isStaged) return table
  return (
    <RowsStep key={batch.version} dossierKey={key} batch={batch} mayChange={mayChange}>
      {table}
    </RowsStep>
  )
}
