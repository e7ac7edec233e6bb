'use client'

import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { useShortcuts } from '@/components/frame/ShortcutKeys'
import { pickSentence } from './keys'
import { sentenceOf, takeKey } from './reading'
import { goTo, keepOneStop, neighbour, sentencesIn } from './sentences'
import { Toolbar, type Can } from './Toolbar'
import { blockOf, useHighlight } from './useHighlight'
import { usePicked } from './usePicked'
import styles from './Reader.module.css'

const PassageForm = dynamic(() => import('./PassageForm').then((module) => module.PassageForm), {
  ssr: false,
})

export type ReaderProps = { dossierKey: string; baselineId: string; can: Can; children: ReactNode }

const HELP =
  'j and k, or the arrow keys, go from sentence to sentence. Enter selects one; Shift with an arrow moves its end by a word, with Alt its start.'

type Form = 'claim' | 'note' | null

/** Goes through the sentences by keyboard, and turns what is selected into claims and notes. */
export function Reader({ dossierKey, baselineId, can, children }: ReaderProps) {
  const root = useRef<HTMLDivElement>(null)
  const [form, setForm] = useState<Form>(null)
  const mayWrite = can.claim || can.note
  const { picked, pick } = usePicked(root, form !== null, mayWrite)
  useHighlight(root, picked)
  useEffect(() => {
    if (root.current) keepOneStop(root.current)
  })
  const go = (way: 1 | -1) => {
    const next = root.current && neighbour(root.current, document.activeElement, way)
    if (root.current && next) goTo(root.current, next)
  }
  const open = (wanted: Form) => {
    if (picked && (wanted === 'claim' ? can.claim : can.note)) setForm(wanted)
  }
  useShortcuts([
    { keys: 'j', label: 'Next sentence', group: 'Baseline', run: () => go(1) },
    { keys: 'k', label: 'Sentence before', group: 'Baseline', run: () => go(-1) },
    ...(picked && can.claim
      ? [
          {
            keys: 'c',
            label: 'Make a claim of the selected words',
            group: 'Baseline',
            run: () => open('claim'),
          },
        ]
      : []),
    ...(picked && can.note
      ? [{ keys: 'a', label: 'Annotate the selected words', group: 'Baseline', run: () => open('note') }]
      : []),
    ...(picked ? [{ keys: 'Escape', label: 'Cancel the selection', run: () => pick(null) }] : []),
  ])
  const onKeyDown = (press: KeyboardEvent) => {
    if (!root.current || !takeKey(press, { root: root.current, picked, pick, mayWrite })) return
    press.preventDefault()
  }
  const onClick = ({ detail, target }: MouseEvent) => {
    // A screen reader presses what has the focus without a pointer.
    const sentence = detail === 0 && mayWrite ? sentenceOf(target) : null
    if (sentence) pick(pickSentence(sentence))
  }
  const close = () => setForm(null)
  const saved = () => {
    setForm(null)
    const block = picked && root.current && blockOf(root.current, picked)
    pick(null)
    const first = block && sentencesIn(block)[0]
    if (first && root.current) goTo(root.current, first)
  }
  return (
    <div ref={root} className={styles.reader} onKeyDown={onKeyDown} onClick={onClick}>
      <p id="reader-help" className="visually-hidden" data-screen-only>
        {mayWrite ? HELP : 'j and k, or the arrow keys, go from sentence to sentence.'}
      </p>
      <div role="group" aria-label="Text of the baseline" aria-describedby="reader-help">
        {children}
      </div>
      {picked && form === null ? (
        <Toolbar
          root={root}
          picked={picked}
          can={can}
          onClaim={() => open('claim')}
          onNote={() => open('note')}
          onCancel={() => pick(null)}
        />
      ) : null}
      <p className="visually-hidden" role="status" data-screen-only>
        {picked
          ? `Selected: ${picked.quote}. ${can.claim ? 'c makes a claim of it, a' : 'a'} annotates it.`
          : ''}
      </p>
      {picked && form ? (
        <PassageForm
          form={form}
          dossierKey={dossierKey}
          baselineId={baselineId}
          picked={picked}
          onClose={close}
          onSaved={saved}
        />
      ) : null}
    </div>
  )
}
