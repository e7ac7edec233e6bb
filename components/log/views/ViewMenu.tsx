'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useRefresh } from '@/components/frame/address'
import type { Clocks } from '@/components/frame/clocks'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { callApi } from '@/components/log/call'
import { logHref, WHOLE } from '@/components/log/filters/address'
import type { LogView } from '@/components/log/filters/address'
import { isChanged, settingsOf, viewOf } from '@/components/log/views/settings'
import { DropPanel } from '@/components/ui/DropPanel'
import { toast } from '@/components/ui/toast'
import type { SavedView } from '@/lib/views/contract'
import styles from '@/components/ui/Kept.module.css'

const SaveSheet = dynamic(
  () => import('@/components/log/views/SaveSheet').then((module) => module.SaveSheet),
  {
    ssr: false,
  },
)

export type ViewMenuProps = {
  dossierKey: string
  view: LogView
  clocks: Clocks
  views: SavedView[]
  can: { save: boolean; share: boolean }
}

/** What can be done with the views; refusals are told, and what was removed can be brought back. */
function useSteps(dossierKey: string, clocks: Clocks) {
  const router = useRouter()
  const refresh = useRefresh()
  const key = dossierKey
  const failed = (message: string) => toast({ message, tone: 'failed' })
  const restore = async (viewId: string, name: string) => {
    const outcome = await callApi((api) => api.views.restoreView({ key, viewId }))
    if (!outcome.ok) return failed(outcome.refusal.message)
    refresh()
    return toast({ message: `“${name}” is back.`, tone: 'done' })
  }
  return {
    update: async (saved: SavedView, view: LogView) => {
      const { id: viewId, version } = saved
      const outcome = await callApi((api) =>
        api.views.reviseView({ key, viewId, version, settings: settingsOf(view) }),
      )
      if (!outcome.ok) return failed(outcome.refusal.message)
      refresh()
      return toast({ message: `“${saved.name}” now shows this.`, tone: 'done' })
    },
    remove: async ({ id: viewId, name }: SavedView, isOpen: boolean) => {
      const outcome = await callApi((api) => api.views.removeView({ key, viewId }))
      if (!outcome.ok) return failed(outcome.refusal.message)
      if (isOpen) router.push(logHref(key, { ...viewOf(null), saved: WHOLE }, clocks), { scroll: false })
      else refresh()
      return toast({
        tone: 'done',
        message: (
          <>
            “{name}” is removed.{' '}
            <button type="button" className={styles.undo} onClick={() => void restore(viewId, name)}>
              Undo
            </button>
          </>
        ),
      })
    },
    share: async ({ id, name }: SavedView) => {
      const url = new URL(`/dossiers/${key}/log?view=${id}`, window.location.origin).href
      await navigator.clipboard.writeText(url).catch(() => undefined)
      return toast({ message: `Copied: ${url}`, title: `A link to “${name}”`, tone: 'done' })
    },
  }
}

/** One thing that can be done; the menu closes first. */
function Step({ label, run, close }: { label: string; run: () => void; close: () => void }) {
  return (
    <button
      type="button"
      className={styles.step}
      onClick={() => {
        close()
        run()
      }}
    >
      {label}
    </button>
  )
}

/** The saved views: yours and the team's, the one that is open, and what can be done with it. */
export function ViewMenu({ dossierKey, view, clocks, views, can }: ViewMenuProps) {
  const steps = useSteps(dossierKey, clocks)
  const [sheet, setSheet] = useState<'save' | 'change' | null>(null)
  const open = views.find(({ id }) => id === view.saved) ?? null
  const changed = open !== null && isChanged(open, view)
  useShortcuts(
    can.save ? [{ keys: 'v', label: 'Save this view', group: 'Log', run: () => setSheet('save') }] : [],
  )
  const group = (title: string, scope: SavedView['scope'], close: () => void) => {
    const some = views.filter((each) => each.scope === scope)
    if (some.length === 0) return null
    return (
      <section>
        <h3 className={styles.group}>{title}</h3>
        <ul className={styles.list} aria-label={title}>
          {some.map((each) => (
            <li key={each.id}>
              <Link
                href={logHref(dossierKey, viewOf(each), clocks)}
                scroll={false}
                prefetch={false}
                aria-current={each.id === open?.id || undefined}
                className={styles.kept}
                onClick={close}
              >
                {each.name}
                {each.isDefault ? <span className={styles.note}>default</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const step = (label: string, run: () => void, close: () => void) => (
    <Step label={label} run={run} close={close} />
  )
  return (
    <>
      <DropPanel
        label="Saved views"
        width={280}
        buttonClass={styles.button}
        button={
          <>
            <IconBookmark size={14} stroke={1.8} aria-hidden="true" />
            <span className={styles.name}>{open ? open.name : 'Views'}</span>
            {changed ? <span className={styles.note}>changed</span> : null}
            <IconChevronDown size={12} stroke={2} aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <>
            <Link
              href={logHref(dossierKey, { ...viewOf(null), saved: WHOLE }, clocks)}
              scroll={false}
              prefetch={false}
              className={styles.kept}
              onClick={close}
            >
              The whole log
            </Link>
            {group('Of the team', 'team', close)}
            {group('Mine', 'mine', close)}
            {views.length === 0 ? (
              <p className={styles.none}>A view keeps filters, columns and order under a name.</p>
            ) : null}
            {can.save ? (
              <div className={styles.steps}>
                {step('Save this as a new view…', () => setSheet('save'), close)}
                {open?.canChange && changed
                  ? step(`Update “${open.name}”`, () => void steps.update(open, view), close)
                  : null}
                {open?.canChange ? step('Rename or share…', () => setSheet('change'), close) : null}
                {open ? step('Copy a link to it', () => void steps.share(open), close) : null}
                {open?.canChange
                  ? step(`Remove “${open.name}”`, () => void steps.remove(open, true), close)
                  : null}
              </div>
            ) : null}
          </>
        )}
      </DropPanel>
      {sheet ? (
        <SaveSheet
          onClose={() => setSheet(null)}
          dossierKey={dossierKey}
          view={view}
          clocks={clocks}
          saved={sheet === 'change' ? open : null}
          canShare={can.share}
        />
      ) : null}
    </>
  )
}
