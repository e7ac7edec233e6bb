import Link from 'next/link'
import { DateText } from '@/components/ui/DateText'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHead } from '@/components/ui/PageHead'
import { RefMono } from '@/components/ui/RefMono'
import { TableFrame } from '@/components/ui/TableFrame'
import { Tag } from '@/components/ui/Tag'
import type { ImportBatch } from '@/lib/imports/contract'
import { DropFile } from './file/DropFile'
import { isAtWork, jobWords, outcomeLine, sizeWords, STATES } from './words'

function StateTag({ batch }: { batch: ImportBatch }) {
  const { word, tone, shape } = STATES[batch.state]
  if (isAtWork(batch))
    return (
      <Tag tone="amber" shape="dotted">
        {jobWords(batch.job!.type)}
      </Tag>
    )
  return (
    <Tag tone={tone} shape={shape}>
      {word}
    </Tag>
  )
}

export type ImportsRoomProps = {
  dossierKey: string
  mayRun: boolean
  batches: ImportBatch[]
  nextHref: string | null
}

/** Every import of a dossier with what came of it, and the way to a new one. */
export function ImportsRoom({ dossierKey, mayRun, batches, nextHref }: ImportsRoomProps) {
  return (
    <>
      <PageHead
        title="Imports"
        face="sans"
        kicker={<Link href={`/dossiers/${dossierKey}/log`}>Log</Link>}
        subtitle="Files taken into the log, all or nothing. Each can be rolled back at any time; what was edited since is never lost silently."
      />
      {mayRun ? <DropFile dossierKey={dossierKey} /> : null}
      {batches.length === 0 ? (
        <EmptyState title="Nothing imported yet">
          {mayRun
            ? 'Drop a file above. Columns are guessed, every cell that is not understood is marked, and you decide before anything is logged.'
            : 'When an analyst imports a file, it appears here with what came of it.'}
        </EmptyState>
      ) : (
        <TableFrame caption="Imports, newest first" captionHidden>
          <thead>
            <tr>
              <th scope="col">Import</th>
              <th scope="col">File</th>
              <th scope="col">State</th>
              <th scope="col">What came of it</th>
              <th scope="col">By</th>
              <th scope="col">Begun</th>
            </tr>
          </thead>
          <tbody>
            {batches.map((batch) => (
              <tr key={batch.ref}>
                <th scope="row">
                  <RefMono href={`/dossiers/${dossierKey}/log/imports/${batch.ref}`}>{batch.ref}</RefMono>
                </th>
                <td>
                  {batch.file.name} <small>({sizeWords(batch.file.bytes)})</small>
                </td>
                <td>
                  <StateTag batch={batch} />
                </td>
                <td>{outcomeLine(batch)}</td>
                <td>{batch.createdBy}</td>
                <td>
                  <DateText date={batch.createdAt} withTime />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {nextHref ? <Link href={nextHref}>Earlier imports</Link> : null}
    </>
  )
}
