'use client'

import { useEffect, useMemo, useState } from 'react'
import { callApi } from '@/components/log/call'
import { conflictsOf } from '@/components/log/form/merge'
import { valuesOf } from '@/components/log/form/values'
import type { Development, Likeness } from '@/lib/developments/contract'
import { mergeField, mergeFields, mergePreview, type MergeField } from '@/lib/developments/rules/merge'

type Kinds = readonly { code: string; label: string }[]

/** Records that look like the same thing, as they are offered to merge with. */
export function useAlike(dossierKey: string, record: Development): Likeness[] | null {
  const [found, setFound] = useState<Likeness[] | null>(null)
  const { ref, title, kind, happened, citations } = record
  const url = citations.find((citation) => citation.url)?.url
  useEffect(() => {
    let left = false
    const question = { key: dossierKey, title: title.slice(0, 300), kind, happened, ...(url ? { url } : {}) }
    void callApi((api) => api.developments.findSimilar(question)).then((outcome) => {
      if (left) return
      const items = outcome.ok ? outcome.value.items : []
      setFound(items.filter((one) => one.ref !== ref && one.retractedAt === null))
    })
    return () => {
      left = true
    }
  }, [dossierKey, ref, title, kind, happened, url])
  return found
}

/** What a merge of two records would do: the fields on which they differ, what moves, what stays. */
export function useMergePlan(survivor: Development | null, merged: Development, kinds: Kinds) {
  const [take, setTake] = useState<MergeField[]>([])
  const plan = useMemo(() => {
    if (!survivor) return null
    const [kept, gone] = [valuesOf(survivor), valuesOf(merged)]
    const differing = conflictsOf(kept, kept, gone, kinds).flatMap((conflict) => {
      const field = mergeField.safeParse(conflict.name)
      return field.success ? [{ ...conflict, name: field.data }] : []
    })
    return { differing, preview: mergePreview(survivor, merged) }
  }, [survivor, merged, kinds])
  const choose = (field: MergeField, taken: boolean) =>
    setTake((before) => mergeFields.filter((each) => (each === field ? taken : before.includes(each))))
  const differs = new Set(plan?.differing.map(({ name }) => name))
  return { plan, take: take.filter((field) => differs.has(field)), choose }
}
