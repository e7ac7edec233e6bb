'use client'

import { useState } from 'react'
import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { RelationField } from '@/components/log/form/RelationField'
import { FormErrors, type FormError } from '@/components/ui/FormErrors'
import { Sheet } from '@/components/ui/Sheet'
import { SheetFoot } from '@/components/ui/SheetFoot'
import type { Relation } from '@/lib/drift/rules/relations'
import styles from '@/components/claims/form/ClaimForm.module.css'
import { DevelopmentField } from './DevelopmentField'
import { askMoved } from './moved'

export type LinkSheetProps = {
  dossierKey: string
  claim: { ref: string; statement: string; drift: number | null }
  /** Refs of developments that have a link in force. */
  linked: readonly string[]
  canDecide: boolean
  onClose: () => void
}

type Draft = {
  development: string | null
  relation: Relation | null
  strength: number
  rationale: string
  accept: boolean
  knownFrom: string
}

type Problems = {
  development?: string
  relation?: string
  rationale?: string
  knownFrom?: string
  all?: string
}

function missing({ development, relation, rationale }: Draft): Problems {
  return {
    ...(development ? {} : { development: 'Choose a development of the log.' }),
    ...(relation ? {} : { relation: 'Say how it bears on the claim.' }),
    ...(rationale.trim() ? {} : { rationale: 'Say in a sentence why it bears on the claim.' }),
  }
}

const INPUTS: Record<string, string> = {
  development: 'link-development',
  relation: 'link-relation-supports',
  rationale: 'link-rationale',
  knownFrom: 'link-known',
}

const listOf = (problems: Problems): FormError[] =>
  Object.entries(problems).map(([field, message]) => ({ message, inputId: INPUTS[field] }))

function useLinking({ dossierKey, claim, canDecide, onClose }: LinkSheetProps) {
  const refresh = useRefresh()
  const [draft, setDraft] = useState<Draft>({
    development: null,
    relation: null,
    strength: 2,
    rationale: '',
    accept: canDecide,
    knownFrom: '',
  })
  const [problems, setProblems] = useState<Problems>({})
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const found = missing(draft)
    setProblems(found)
    const { development, relation, strength, rationale, accept, knownFrom } = draft
    if (Object.keys(found).length > 0 || !development || !relation) return
    setBusy(true)
    const proposal = {
      ...{ key: dossierKey, claim: claim.ref, development, relation, strength, rationale, accept },
      ...(knownFrom ? { knownFrom } : {}),
    }
    const made = await callApi((api) => api.links.proposeLink(proposal))
    if (!made.ok) {
      setBusy(false)
      const named = Object.fromEntries(made.refusal.issues.map(({ field, message }) => [field, message]))
      return setProblems(made.refusal.issues.length > 0 ? named : { all: made.refusal.message })
    }
    const moved = accept ? await askMoved(dossierKey, claim.ref, claim.drift) : 'An editor decides it.'
    setBusy(false)
    const linkId = made.value.id
    toastWithUndo({
      message: `${development} is ${accept ? 'linked' : 'proposed'}. ${moved}`,
      undo: () =>
        callApi((api) =>
          api.links.decideLink({ key: dossierKey, linkId, decision: 'withdrawn', reason: 'Undone at once.' }),
        ),
      undone: 'The link is withdrawn.',
      refresh,
    })
    onClose()
    refresh()
  }
  return { draft, set: (changes: Partial<Draft>) => setDraft({ ...draft, ...changes }), problems, busy, save }
}

/** Links a development of the log to the claim. */
export function LinkSheet(props: LinkSheetProps) {
  const { dossierKey, claim, linked, canDecide, onClose } = props
  const { draft, set, problems, busy, save } = useLinking(props)
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Link a development to ${claim.ref}`}
      place="right"
      width={560}
      foot={
        <SheetFoot busy={busy} onClose={onClose} onAct={save}>
          {draft.accept ? 'Link' : 'Propose the link'}
        </SheetFoot>
      }
    >
      <form className={styles.form} noValidate onSubmit={(submit) => submit.preventDefault()}>
        <FormErrors title="The link is not made yet." errors={listOf(problems)} />
        <blockquote className={styles.quote}>{claim.statement}</blockquote>
        <DevelopmentField
          id="link-development"
          dossierKey={dossierKey}
          value={draft.development}
          linked={linked}
          error={problems.development}
          onChange={(development) => set({ development })}
        />
        <RelationField
          id="link-relation"
          relation={draft.relation}
          strength={draft.strength}
          error={problems.relation}
          onRelation={(relation) => set({ relation })}
          onStrength={(strength) => set({ strength })}
        />
        <Textarea
          id="link-rationale"
          label="Why it bears on the claim"
          description="One sentence that somebody who disagrees could answer"
          autosize
          minRows={2}
          maxLength={4_000}
          value={draft.rationale}
          error={problems.rationale}
          onChange={(change) => set({ rationale: change.currentTarget.value })}
        />
        {canDecide ? (
          <>
            <Checkbox
              label="Accept it at once; otherwise it waits as a proposal"
              checked={draft.accept}
              onChange={(change) => set({ accept: change.currentTarget.checked })}
            />
            <TextInput
              id="link-known"
              label="Counts as known from"
              description="For history entered later; today when left empty"
              type="date"
              value={draft.knownFrom}
              error={problems.knownFrom}
              onChange={(change) => set({ knownFrom: change.currentTarget.value })}
            />
          </>
        ) : null}
      </form>
    </Sheet>
  )
}
