'use client'

import { useEffect, useState } from 'react'
import { useParams } from 'next/navigation'
import { callApi } from '@/components/log/call'
import { mentionBeing } from '@/lib/annotations/rules/mentions'
import styles from './Notes.module.css'

export type MentionHintsProps = {
  text: string
  /** Where the caret stands in it, in UTF-16 units. */
  caret: number
  onChange: (text: string, caret: number) => void
}

const SHOWN = 6

/** The names of the dossier's members, asked for when the first @ is typed. */
function useNames(wanted: boolean): string[] {
  const { key } = useParams<{ key?: string }>()
  const [names, setNames] = useState<string[] | null>(null)
  useEffect(() => {
    if (!wanted || names !== null || !key) return
    let left = false
    void callApi((api) => api.team.listMembers({ key, limit: 200 })).then((found) => {
      if (!left && found.ok) setNames([...new Set(found.value.items.map(({ name }) => name))])
    })
    return () => {
      left = true
    }
  }, [wanted, names, key])
  return names ?? []
}

/** Whom the @ being typed may name; a press puts the whole name in. Nothing while none is typed. */
export function MentionHints({ text, caret, onChange }: MentionHintsProps) {
  const being = mentionBeing(text.slice(0, caret))
  const names = useNames(being !== null)
  if (being === null) return null
  const begun = being.toLowerCase()
  const fitting = names.filter((name) => name.toLowerCase().includes(begun)).slice(0, SHOWN)
  if (fitting.length === 0) return null
  const put = (name: string) => {
    const before = `${text.slice(0, caret - being.length)}${name} `
    onChange(before + text.slice(caret), before.length)
  }
  return (
    <span className={styles.names} role="group" aria-label="Name somebody">
      {fitting.map((name) => (
        <button key={name} type="button" className={styles.action} onClick={() => put(name)}>
          @{name}
        </button>
      ))}
    </span>
  )
}
