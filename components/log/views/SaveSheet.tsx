'use client'

import { useRouter } from 'next/navigation'
import type { Clocks } from '@/components/frame/clocks'
import { callApi } from '@/components/log/call'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { settingsOf } from '@/components/log/views/settings'
import { KeepSheet, type KeepDraft } from '@/components/ui/KeepSheet'
import { toast } from '@/components/ui/toast'
import type { SavedView } from '@/lib/views/contract'

type SaveSheetProps = {
  onClose: () => void
  dossierKey: string
  view: LogView
  clocks: Clocks
  /** the view that is renamed or shared; null for a new one */
  saved: SavedView | null
  canShare: boolean
}

/** A name for a view, and whether it is the team's or what the log opens with. */
export function SaveSheet({ onClose, dossierKey, view, clocks, saved, canShare }: SaveSheetProps) {
  const router = useRouter()
  const save = async ({ name, isTeam, isDefault }: KeepDraft) => {
    const given = { key: dossierKey, name, scope: isTeam ? 'team' : 'mine', isDefault } as const
    const outcome = await callApi((api) =>
      saved
        ? api.views.reviseView({ ...given, viewId: saved.id, version: saved.version })
        : api.views.saveView({ ...given, settings: settingsOf(view) }),
    )
    if (!outcome.ok) return outcome.refusal.message
    void toast({ message: `The view “${outcome.value.name}” is saved.`, tone: 'done' })
    router.replace(logHref(dossierKey, { ...view, saved: outcome.value.id }, clocks), { scroll: false })
    router.refresh()
    return null
  }
  return (
    <KeepSheet
      what="view"
      title={saved ? `Rename or share “${saved.name}”` : 'Save this view'}
      says="Filters, columns and order are kept; the clocks are not."
      opens="The log opens"
      first={{
        name: saved?.name ?? '',
        isTeam: saved?.scope === 'team',
        isDefault: saved?.isDefault ?? false,
      }}
      canShare={canShare}
      onClose={onClose}
      onSave={save}
    />
  )
}
