'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi, type Outcome } from '@/components/log/call'
import { TableFrame } from '@/components/ui/TableFrame'
import { toast } from '@/components/ui/toast'
import type { KindEntry } from '@/lib/kinds/contract'
import { moved } from './order'
import styles from './Kinds.module.css'

const KindSheet = dynamic(() => import('./KindSheet').then((module) => module.KindSheet), { ssr: false })

export type KindsSettingsProps = { dossierKey: string; kinds: KindEntry[]; canWrite: boolean }

const actionWords = ({ plover }: KindEntry) =>
  plover
    .map(({ code, score, worst }) => `${code} ${score ?? '±'}${worst === undefined ? '' : `..${worst}`}`)
    .join(', ')

function useKindSteps(dossierKey: string, kinds: KindEntry[]) {
  const refresh = useRefresh()
  const after = (outcome: Outcome<unknown>, message: string) => {
    void toast(
      outcome.ok
        ? { message, tone: 'done' }
        : { title: 'Not done', message: outcome.refusal.message, tone: 'failed' },
    )
    refresh()
  }
  const archive = (kind: KindEntry, archived: boolean, version = kind.version) =>
    callApi((api) => api.kinds.reviseKind({ key: dossierKey, code: kind.code, version, archived }))
  return {
    move: async (code: string, by: -1 | 1) => {
      const codes = moved(
        kinds.map((kind) => kind.code),
        code,
        by,
      )
      const outcome = await callApi((api) => api.kinds.orderKinds({ key: dossierKey, codes }))
      after(outcome, 'The order is saved.')
    },
    archive: async (kind: KindEntry) => {
      const outcome = await archive(kind, true)
      if (!outcome.ok) return after(outcome, '')
      toastWithUndo({
        message: `${kind.plural} are archived: nothing new is logged with the kind.`,
        undo: () => archive(kind, false, outcome.value.version),
        undone: `${kind.plural} are offered again.`,
        refresh,
      })
      refresh()
    },
    restore: async (kind: KindEntry) =>
      after(await archive(kind, false), `${kind.plural} are offered again.`),
    remove: async ({ code, label }: KindEntry) =>
      after(await callApi((api) => api.kinds.removeKind({ key: dossierKey, code })), `${label} is removed.`),
  }
}

type RowProps = {
  kind: KindEntry
  at: number
  last: number
  steps: ReturnType<typeof useKindSteps>
  onEdit: () => void
}

function KindSteps({ kind, at, last, steps, onEdit }: RowProps) {
  const { label, code, archivedAt, developments } = kind
  const small = { size: 'compact-xs', variant: 'default' } as const
  return (
    <div className={styles.do}>
      <Button
        {...small}
        aria-label={`Move ${label} up`}
        disabled={at === 0}
        onClick={() => void steps.move(code, -1)}
      >
        ↑
      </Button>
      <Button
        {...small}
        aria-label={`Move ${label} down`}
        disabled={at === last}
        onClick={() => void steps.move(code, 1)}
      >
        ↓
      </Button>
      <Button {...small} aria-label={`Change ${label}`} onClick={onEdit}>
        Change
      </Button>
      {archivedAt ? (
        <Button {...small} aria-label={`Bring ${label} back`} onClick={() => void steps.restore(kind)}>
          Bring back
        </Button>
      ) : (
        <Button {...small} aria-label={`Archive ${label}`} onClick={() => void steps.archive(kind)}>
          Archive
        </Button>
      )}
      {developments === 0 ? (
        <Button {...small} aria-label={`Remove ${label}`} onClick={() => void steps.remove(kind)}>
          Remove
        </Button>
      ) : null}
    </div>
  )
}

/** The kinds that the dossier logs by, in their order: add one, change one, archive it, or remove one that was never used. */
export function KindsSettings({ dossierKey, kinds, canWrite }: KindsSettingsProps) {
  const steps = useKindSteps(dossierKey, kinds)
  const [open, setOpen] = useState<KindEntry | 'new' | null>(null)
  return (
    <>
      {canWrite ? (
        <p data-screen-only>
          <Button variant="default" onClick={() => setOpen('new')}>
            Add a kind
          </Button>
        </p>
      ) : null}
      <TableFrame caption="Kinds with their measures" captionHidden maxHeight={520} minWidth={760}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Code</th>
            <th scope="col">Measures</th>
            <th scope="col">PLOVER</th>
            <th scope="col" data-number>
              Score
            </th>
            <th scope="col" data-number>
              Logged
            </th>
            {canWrite ? <th scope="col">Change</th> : null}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind, at) => (
            <tr key={kind.code} className={kind.archivedAt ? styles.archived : undefined}>
              <th scope="row">
                {kind.label}
                {kind.archivedAt ? ' (archived)' : ''}
              </th>
              <td>
                <code>{kind.code}</code>
              </td>
              <td>{kind.measures.map(({ label }) => label).join(', ') || 'free'}</td>
              <td>{actionWords(kind) || 'none'}</td>
              <td data-number>{kind.score ?? 'left out'}</td>
              <td data-number>{kind.developments}</td>
              {canWrite ? (
                <td>
                  <KindSteps
                    kind={kind}
                    at={at}
                    last={kinds.length - 1}
                    steps={steps}
                    onEdit={() => setOpen(kind)}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {open ? (
        <KindSheet
          dossierKey={dossierKey}
          kind={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
