'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { undoLast } from '@/components/annotations/undo'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import type { Driver } from './StandingSheet'
import type { Divisible } from '@/components/claims/recast/split'
import type { ReviseSheetProps } from './ReviseSheet'
import type { ClaimOwner } from '@/lib/claims/contract'
import type { Standing } from '@/lib/claims/rules/standing'

const LinkSheet = dynamic(() => import('./LinkSheet').then((module) => module.LinkSheet), { ssr: false })
const StandingSheet = dynamic(() => import('./StandingSheet').then((module) => module.StandingSheet), {
  ssr: false,
})
const ReviseSheet = dynamic(() => import('./ReviseSheet').then((module) => module.ReviseSheet), {
  ssr: false,
})
const OwnerSheet = dynamic(() => import('./OwnerSheet').then((module) => module.OwnerSheet), { ssr: false })
const SplitSheet = dynamic(
  () => import('@/components/claims/recast/SplitSheet').then((module) => module.SplitSheet),
  { ssr: false },
)
const MergeSheet = dynamic(
  () => import('@/components/claims/recast/MergeSheet').then((module) => module.MergeSheet),
  { ssr: false },
)
const NoteSheet = dynamic(
  () => import('@/components/annotations/NoteSheet').then((module) => module.NoteSheet),
  {
    ssr: false,
  },
)

export type ClaimActionsProps = {
  dossierKey: string
  claim: ReviseSheetProps['claim'] & {
    id: string
    drift: number | null
    owner: ClaimOwner | null
    suggested: Standing
    suggestion: string
  }
  /** What of it a split gives to the parts. */
  divisible: Divisible
  baselineId: string
  linked: string[]
  drivers: Driver[]
  today: string
  can: readonly string[]
}

type Open = 'link' | 'standing' | 'revise' | 'owner' | 'note' | 'split' | 'merge' | null

function useActions(can: readonly string[], open: (next: Open) => void) {
  const all = [
    { key: 'l', name: 'link', label: 'Link a development', permission: 'link.propose' },
    { key: 'd', name: 'standing', label: 'Decide its standing', permission: 'standing.decide' },
    { key: 'e', name: 'revise', label: 'Revise', permission: 'claim.write' },
    { key: 'h', name: 'owner', label: 'Hand over', permission: 'claim.write' },
    { key: 'a', name: 'note', label: 'Annotate', permission: 'annotation.place' },
    { key: 's', name: 'split', label: 'Split', permission: 'claim.recast' },
    { key: 'm', name: 'merge', label: 'Merge', permission: 'claim.recast' },
  ] as const
  const mine = all.filter(({ permission }) => can.includes(permission))
  useShortcuts([
    ...mine.map(({ key, name, label }) => ({ keys: key, label, group: 'Claim', run: () => open(name) })),
    ...(mine.length > 0
      ? [{ keys: 'z', label: 'Undo the last step', group: 'Claim', run: () => void undoLast() }]
      : []),
  ])
  return mine
}

/** What may be done with a claim; each opens a sheet that is fetched when it is first asked for. */
export function ClaimActions(props: ClaimActionsProps) {
  const { dossierKey, claim, divisible, baselineId, linked, drivers, today, can } = props
  const [shown, setShown] = useState<Open>(null)
  const actions = useActions(can, setShown)
  const onClose = () => setShown(null)
  return (
    <>
      {actions.map(({ name, label }, at) => (
        <Button key={name} variant={at === 0 ? 'filled' : 'default'} onClick={() => setShown(name)}>
          {label}
        </Button>
      ))}
      {shown === 'link' ? (
        <LinkSheet {...{ dossierKey, claim, linked, onClose }} canDecide={can.includes('link.decide')} />
      ) : null}
      {shown === 'standing' ? <StandingSheet {...{ dossierKey, claim, drivers, today, onClose }} /> : null}
      {shown === 'revise' ? <ReviseSheet {...{ dossierKey, claim, onClose }} /> : null}
      {shown === 'split' ? <SplitSheet {...{ dossierKey, claim: divisible, onClose }} /> : null}
      {shown === 'merge' ? <MergeSheet {...{ dossierKey, baselineId, claim, onClose }} /> : null}
      {shown === 'owner' ? <OwnerSheet {...{ dossierKey, claim, onClose }} /> : null}
      {shown === 'note' ? (
        <NoteSheet
          dossierKey={dossierKey}
          target={{ type: 'claim', id: claim.id }}
          quote={claim.statement}
          onClose={onClose}
          onSaved={onClose}
        />
      ) : null}
    </>
  )
}
