'use client'

import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { PAIR_MS, isTaken, keyOf, matchKeys } from '@/components/frame/shortcuts'
import type { Shortcut } from '@/components/frame/shortcuts'
import { onSingleKeys, setSingleKeys, singleKeysOn } from '@/components/frame/singleKeys'

type Registry = {
  add: (shortcuts: Shortcut[]) => () => void
  list: () => Shortcut[]
  onChange: (listener: () => void) => () => void
}

const RegistryContext = createContext<Registry | null>(null)

function createRegistry(): Registry {
  const groups = new Map<symbol, Shortcut[]>()
  const listeners = new Set<() => void>()
  let flat: Shortcut[] = []
  const refresh = () => {
    const all = [...groups.values()].flat()
    // A page may give a key of the frame its own meaning: the last one counts, and only it is listed.
    flat = all.filter((shortcut, place) => all.findLastIndex(({ keys }) => keys === shortcut.keys) === place)
    for (const listener of listeners) listener()
  }
  return {
    add(shortcuts) {
      const id = Symbol('shortcuts')
      groups.set(id, shortcuts)
      refresh()
      return () => {
        groups.delete(id)
        refresh()
      }
    },
    list: () => flat,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Listens for keys on behalf of everything below it. */
export function ShortcutKeys({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry)
  const typed = useRef<string[]>([])
  const lastAt = useRef(0)
  useEffect(() => {
    const onKey = (press: KeyboardEvent) => {
      if (press.defaultPrevented || press.repeat || press.isComposing) return
      const target = press.target instanceof Element ? press.target : null
      const key = keyOf(press)
      if (!key || isTaken(key, target) || !singleKeysOn()) return
      if (press.timeStamp - lastAt.current > PAIR_MS) typed.current = []
      lastAt.current = press.timeStamp
      const modal = document.querySelector('dialog:modal, [aria-modal="true"]') !== null
      const offered = registry.list().filter((shortcut) => !modal || shortcut.inSheet)
      const found = matchKeys([...typed.current, key], offered) ?? matchKeys([key], offered)
      typed.current = found === 'begun' ? [key] : []
      if (!found || found === 'begun') return
      press.preventDefault()
      found.run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [registry])
  return <RegistryContext value={registry}>{children}</RegistryContext>
}

function useRegistry(): Registry {
  const registry = use(RegistryContext)
  if (!registry) throw new Error('Shortcuts need <ShortcutKeys> above them; the frame brings it.')
  return registry
}

/** Registers shortcuts while the component is on the page. `run` may change between renders; keys and labels are compared by value. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const registry = useRegistry()
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  const shape = JSON.stringify(shortcuts)
  useEffect(
    () =>
      registry.add(
        latest.current.map((shortcut, place) => ({ ...shortcut, run: () => latest.current[place]?.run() })),
      ),
    [registry, shape],
  )
}

const NONE: Shortcut[] = []

/** All shortcuts registered now, for the sheet and the command box. */
export function useShortcutList(): Shortcut[] {
  const registry = useRegistry()
  return useSyncExternalStore(registry.onChange, registry.list, () => NONE)
}

/** Whether shortcuts of single letters are on, and how to switch them: people who dictate set them off by speaking (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(onSingleKeys, singleKeysOn, () => true)
  return useMemo(() => [on, setSingleKeys], [on])
}
