import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Clocks } from '@/components/frame/clocks'
import { logHref } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { isBare, isShared, type SearchParams } from '@/components/log/filters/read'
import { viewOf } from '@/components/log/views/settings'
import { serverApi } from '@/lib/api/server'
import type { SavedView } from '@/lib/views/contract'
import { ask } from '@/app/signed-in'

/** The saved views that the caller sees. */
export const viewsOf = cache(async (key: string): Promise<SavedView[]> => {
  const { items } = await ask(serverApi().views.listViews({ key }))
  return items
})

/**
 * Leads an address that says nothing of what to show to the dossier's default view, and one that only names a view to what that view says, so that
 * the address always tells all.
 */
export async function openingView(key: string, query: SearchParams, view: LogView, clocks: Clocks) {
  if (!isBare(query) && !isShared(query)) return
  const views = await viewsOf(key)
  const wanted = view.saved
    ? views.find(({ id }) => id === view.saved)
    : views.find(({ isDefault }) => isDefault)
  if (!wanted) return
  const { open, capture } = view
  const href = logHref(key, { ...viewOf(wanted), ...(open ? { open } : {}), capture }, clocks)
  const here = logHref(key, view, clocks)
  if (href !== here) redirect(href)
}
