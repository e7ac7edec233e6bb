'use client'

import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { useDraft } from '@/components/claims/form/draft'
import { KeptNotice } from '@/components/claims/form/KeptNotice'
import forms from '@/components/claims/form/ClaimForm.module.css'
import { callApi } from '@/components/log/call'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import { toast } from '@/components/ui/toast'
import type { KindEntry } from '@/lib/kinds/contract'
import { kindCodeOf } from '@/lib/kinds/rules/measures'
import { ActionRows, MeasureRows } from './KindRows'
import { ScoreField } from './ScoreField'
import { draftOf, givenOf, type KindDraft } from './draft'
import styles from './Kinds.module.css'

export type KindSheetProps = {
  dossierKey: string
  /** null begins a new one */
  kind: KindEntry | null
  onClose: () => void
}

type Refused = { list: FormError[]; theirs: KindEntry | null }

function useKind({ dossierKey, kind, onClose }: KindSheetProps) {
  const refresh = useRefresh()
  const name = `kind:${dossierKey}:${kind ? `${kind.code}:${kind.version}` : 'new'}`
  const { draft, kept, change, discard, forget } = useDraft<KindDraft>(name, draftOf(kind))
  const [refused, setRefused] = useState<Refused>({ list: [], theirs: null })
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const given = givenOf(draft)
    setBusy(true)
    const version = refused.theirs?.version ?? kind?.version ?? 1
    const outcome = await callApi((api) =>
      kind
        ? api.kinds.reviseKind({ key: dossierKey, code: kind.code, version, ...given })
        : api.kinds.addKind({
            key: dossierKey,
            code: draft.code.trim() || kindCodeOf(draft.label),
            ...given,
          }),
    )
    setBusy(false)
    if (outcome.ok) {
      forget()
      void toast({ message: `${outcome.value.label} is saved. The log takes it at once.`, tone: 'done' })
      refresh()
      return onClose()
    }
    const { issues, message, stale } = outcome.refusal
    const list = issues.map(({ field, message: what }) => ({
      message: what,
      inputId: `kind-${field.replaceAll('.', '-')}`,
    }))
    setRefused({
      list: list.length > 0 ? list : [{ message }],
      theirs: stale ? (stale.theirs as KindEntry) : null,
    })
  }
  return { draft, kept, change, discard, refused, busy, save }
}

/** Adds a kind or changes one: its names, its PLOVER actions and its measures. The code stays for good. */
export function KindSheet(props: KindSheetProps) {
  const { kind, onClose } = props
  const { draft, kept, change, discard, refused, busy, save } = useKind(props)
  const set = (part: Partial<KindDraft>) => change({ ...draft, ...part })
  return (
    <Sheet
      open
      onClose={onClose}
      title={kind ? `Change ${kind.label}` : 'Add a kind'}
      place="right"
      width={660}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          {kind ? 'Save' : 'Add the kind'}
        </SheetFoot>
      }
    >
      <form
        className={forms.form}
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault()
          void save()
        }}
      >
        <FormErrors errors={refused.list} />
        {refused.theirs ? (
          <section className={forms.versions} aria-label="Two versions">
            <p>
              Saved meanwhile: {refused.theirs.label}, with the measures{' '}
              {refused.theirs.measures.map(({ label }) => label).join(', ') || 'none'}. Save again to replace
              that with yours.
            </p>
          </section>
        ) : null}
        <KeptNotice kept={kept} onDiscard={discard} />
        <div className={styles.pair}>
          <TextInput
            id="kind-label"
            label="Name of one"
            placeholder="Forest fire"
            maxLength={80}
            value={draft.label}
            onChange={(typed) => set({ label: typed.currentTarget.value })}
          />
          <TextInput
            id="kind-plural"
            label="Name of several"
            placeholder="Forest fires"
            maxLength={80}
            value={draft.plural}
            onChange={(typed) => set({ plural: typed.currentTarget.value })}
          />
        </div>
        {kind ? null : (
          <TextInput
            id="kind-code"
            label="Code"
            description="As it is typed after # in the capture line. It stays for good."
            placeholder={kindCodeOf(draft.label)}
            maxLength={60}
            value={draft.code}
            onChange={(typed) => set({ code: typed.currentTarget.value })}
          />
        )}
        <MeasureRows rows={draft.measures} onChange={(measures) => set({ measures })} />
        <ActionRows rows={draft.plover} onChange={(plover) => set({ plover })} />
        <ScoreField draft={draft} onChange={(score) => set({ score })} />
        <button type="submit" className="visually-hidden" tabIndex={-1}>
          Save
        </button>
      </form>
    </Sheet>
  )
}
