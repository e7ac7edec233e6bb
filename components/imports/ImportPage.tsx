import type { ReactNode } from 'react'
import Link from 'next/link'
import { DateText } from '@/components/ui/DateText'
import { PageHead } from '@/components/ui/PageHead'
import { Tag } from '@/components/ui/Tag'
import type { ImportWhole } from '@/lib/imports/contract'
import { DiscardImport } from './DiscardImport'
import styles from './Imports.module.css'
import { JobProgress } from './JobProgress'
import { Steps, type Step } from './Steps'
import { isAtWork, jobWords, sizeWords, STATES } from './words'

export type ImportPageProps = {
  dossierKey: string
  batch: ImportWhole
  at: Step
  open: readonly Step[]
  children: ReactNode
}

function LastJob({ batch }: { batch: ImportWhole }) {
  const { job } = batch
  if (!job || (job.state !== 'failed' && job.state !== 'cancelled')) return null
  return (
    <div className={styles.notice} data-tone={job.state} role="status">
      {job.state === 'cancelled'
        ? `${jobWords(job.type)} was cancelled; nothing of it is in the log.`
        : `${jobWords(job.type)} did not work. ${job.failure ?? ''}`}
    </div>
  )
}

/** The page of one import: where it stands, its steps, and what goes on. */
export function ImportPage({ dossierKey, batch, at, open, children }: ImportPageProps) {
  const home = `/dossiers/${dossierKey}/log/imports/${batch.ref}`
  const { word, tone, shape } = STATES[batch.state]
  const { file, createdBy, createdAt, sameFile, state } = batch
  const isBefore = state === 'received' || state === 'inspected' || state === 'checked'
  return (
    <>
      <PageHead
        face="sans"
        kicker={<Link href={`/dossiers/${dossierKey}/log/imports`}>Imports</Link>}
        title={`${batch.ref}: ${file.name}`}
        subtitle={
          <>
            <Tag tone={tone} shape={shape}>
              {word}
            </Tag>{' '}
            {sizeWords(file.bytes)}, sent by {createdBy}, <DateText date={createdAt} withTime />
          </>
        }
        actions={
          batch.may.run && isBefore && !isAtWork(batch) ? (
            <DiscardImport dossierKey={dossierKey} batchRef={batch.ref} />
          ) : null
        }
      />
      {sameFile && isBefore ? (
        <div className={styles.notice}>
          The very same file is in the log already as{' '}
          <Link href={`/dossiers/${dossierKey}/log/imports/${sameFile}`}>{sameFile}</Link>. Importing it again
          changes nothing, unless it is read in another way.
        </div>
      ) : null}
      <LastJob batch={batch} />
      {isAtWork(batch) ? (
        <JobProgress
          dossierKey={dossierKey}
          batchRef={batch.ref}
          job={batch.job!}
          home={home}
          mayCancel={batch.may.run}
        />
      ) : (
        <>
          <Steps home={home} at={at} open={open} />
          {children}
        </>
      )}
    </>
  )
}
