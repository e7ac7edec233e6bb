'use client'

import { useEffect, useState } from 'react'
import { hrefNow, keepAddress, useRefresh } from '@/components/frame/address'
import { toastWithUndo } from '@/components/annotations/undo'
import { callApi } from '@/components/log/call'
import { missing, nextOpen, type AcrossClaim } from './across'
import { useDrafts } from './useDrafts'

export type AcrossProps = {
  dossierKey: string
  development: { ref: string; title: string }
  claims: AcrossClaim[]
  /** The claim that the address names. */
  asked: string | null
  can: readonly string[]
  /** Whether one may accept at once what one links. */
  mayAccept: boolean
  me: string
}

/** From this width on the claim stands beside the list. */
const BESIDE = '(min-width: 62em)'

/** Which claim is looked at; it stands in the address, so that a link shows a colleague the same. */
function useCurrent(claims: readonly AcrossClaim[], asked: string | null) {
  const first = claims.find(({ link }) => !link) ?? claims[0]
  const [ref, setRef] = useState(claims.some((claim) => claim.ref === asked) ? asked! : (first?.ref ?? ''))
  const at = Math.max(
    0,
    claims.findIndex((claim) => claim.ref === ref),
  )
  const [chosen, setChosen] = useState(false)
  useEffect(() => {
    if (chosen) keepAddress(hrefNow({ claim: ref }))
  })
  const show = (claim: string) => {
    setRef(claim)
    setChosen(true)
    // On a narrow screen the claim stands over the list.
    if (!matchMedia(BESIDE).matches) document.getElementById('across-claim')?.scrollIntoView()
  }
  useEffect(() => {
    if (matchMedia(BESIDE).matches)
      document.querySelector(`[data-claim="${ref}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [ref])
  return {
    current: claims[at]!,
    at,
    show,
    go: (to: number) => show(claims[Math.min(Math.max(to, 0), claims.length - 1)]!.ref),
  }
}

/** Works one development across the claims: a choice, a reason and a press for each, and back again. */
export function useAcross({ dossierKey, development, claims, asked, mayAccept }: AcrossProps) {
  const refresh = useRefresh()
  const place = useCurrent(claims, asked)
  const drafts = useDrafts(dossierKey, development)
  const [accept, setAccept] = useState(false)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [busy, setBusy] = useState(false)
  const { ref, link } = place.current
  const tell = (message: string) => setProblems((before) => ({ ...before, [ref]: message }))
  const save = async () => {
    const draft = drafts.of(ref)
    const { relation, strength, rationale } = draft
    if (busy || link) return
    const lacking = missing(draft)
    if (lacking || !relation) return tell(lacking ?? '')
    setBusy(true)
    const accepted = accept && mayAccept
    const proposal = {
      key: dossierKey,
      development: development.ref,
      claim: ref,
      relation,
      strength,
      rationale,
    }
    const made = await callApi((api) => api.links.proposeLink({ ...proposal, accept: accepted }))
    setBusy(false)
    // Somebody else linked the two meanwhile: the page shows their link, and what was typed stays.
    if (!made.ok) {
      if (made.refusal.code === 'CONFLICT') refresh()
      return tell(made.refusal.message)
    }
    tell('')
    drafts.drop(ref)
    const linkId = made.value.id
    toastWithUndo({
      message: `${development.ref} is ${accepted ? 'linked' : 'proposed'} to ${ref}.`,
      undo: async () => {
        const reason = 'Undone at once.'
        const undone = await callApi((api) =>
          api.links.decideLink({ key: dossierKey, linkId, decision: 'withdrawn', reason }),
        )
        if (undone.ok) {
          drafts.set(ref, draft)
          place.show(ref)
        }
        return undone
      },
      undone: `The link to ${ref} is withdrawn; your words are back in the field.`,
      refresh,
    })
    place.show(nextOpen(claims, ref))
    refresh()
  }
  return { ...place, drafts, problem: problems[ref] ?? '', busy, save, accept, setAccept }
}
