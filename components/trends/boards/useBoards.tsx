'use client'

import { useRouter } from 'next/navigation'
import { useRefresh } from '@/components/frame/address'
import { callApi, type Outcome } from '@/components/log/call'
import type { KeepDraft } from '@/components/ui/KeepSheet'
import { toast } from '@/components/ui/toast'
import type { Dashboard, DashboardSettings } from '@/lib/dashboards/contract'
import styles from '@/components/ui/Kept.module.css'

/** The address of a dashboard: its filters and picks, under the clocks that are set. */
export function boardHref(
  key: string,
  board: Pick<Dashboard, 'id' | 'settings'>,
  params: URLSearchParams,
): string {
  const next = new URLSearchParams(board.settings.query)
  next.set('board', board.id)
  for (const name of ['world', 'known']) {
    const day = params.get(name)
    if (day) next.set(name, day)
  }
  return `/dossiers/${key}/trends?${next}`
}

/** What can be done with the dashboards; refusals are told, and what was removed can be brought back. */
export function useBoards(key: string, params: URLSearchParams) {
  const router = useRouter()
  const refresh = useRefresh()
  const failed = ({ message }: { message: string }) => void toast({ message, tone: 'failed' })
  const restore = async ({ id: dashboardId, name }: Dashboard) => {
    const outcome = await callApi((api) => api.dashboards.restoreDashboard({ key, dashboardId }))
    if (!outcome.ok) return failed(outcome.refusal)
    refresh()
    void toast({ message: `“${name}” is back.`, tone: 'done' })
  }
  const open = (board: Dashboard) => {
    router.push(boardHref(key, board, params), { scroll: false })
    router.refresh()
  }
  return {
    /** `board` is the one that is renamed or shared; null for a new one with these settings */
    save: async (
      draft: KeepDraft,
      board: Dashboard | null,
      settings: DashboardSettings,
    ): Promise<Outcome<Dashboard>> => {
      const { name, isTeam, isDefault } = draft
      const given = {
        key,
        name: name.trim(),
        scope: isTeam ? 'team' : 'mine',
        isDefault: isTeam && isDefault,
      } as const
      const outcome = await callApi((api) =>
        board
          ? api.dashboards.reviseDashboard({ ...given, dashboardId: board.id, version: board.version })
          : api.dashboards.saveDashboard({ ...given, settings }),
      )
      if (!outcome.ok) return outcome
      void toast({ message: `The dashboard “${outcome.value.name}” is saved.`, tone: 'done' })
      if (board) refresh()
      else open(outcome.value)
      return outcome
    },
    update: async (board: Dashboard, settings: DashboardSettings) => {
      const { id: dashboardId, version } = board
      const outcome = await callApi((api) =>
        api.dashboards.reviseDashboard({ key, dashboardId, version, settings }),
      )
      if (!outcome.ok) return failed(outcome.refusal)
      open(outcome.value)
      void toast({ message: `“${board.name}” now shows this.`, tone: 'done' })
    },
    remove: async (board: Dashboard) => {
      const outcome = await callApi((api) => api.dashboards.removeDashboard({ key, dashboardId: board.id }))
      if (!outcome.ok) return failed(outcome.refusal)
      router.push(`/dossiers/${key}/trends?board=all`, { scroll: false })
      router.refresh()
      void toast({
        tone: 'done',
        message: (
          <>
            “{board.name}” is removed.{' '}
            <button type="button" className={styles.undo} onClick={() => void restore(board)}>
              Undo
            </button>
          </>
        ),
      })
    },
  }
}
