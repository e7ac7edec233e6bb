import 'server-only'
import { textsOf } from '@/lib/baselines/queries/versions'
import { makeSelector } from '@/lib/baselines/rules/selector'
import { blockOffsets } from '@/lib/baselines/rules/text'
import { notFound } from '@/lib/core/errors'
import type { Caller, Gift } from '@/lib/core/gate'
import type { AnnotationTarget } from '../contract'
import { annotationCollection, annotationPage } from '../rules/collection'
import type { AnnotationKind } from '../rules/kinds'
import { webAnnotation, type ExportedNote, type PassageTarget } from '../rules/web-annotation'
import { collectionIri, noteIri, recordIri, textIri } from './addresses'

type Question = { baselineId?: string | undefined; page?: number | undefined }

type Row = {
  id: string
  threadId: string
  threadIri: string | null
  sourceIri: string | null
  kind: AnnotationKind
  body: string
  createdAt: string
  updatedAt: string
  author: string
  targetType: AnnotationTarget['type']
  targetId: string | null
  selector: Record<string, string> | null
  versionId: string | null
  version: number | null
  baselineId: string | null
  block: string | null
  start: number | null
  end: number | null
  claimRef: string | null
  developmentRef: string | null
}

/** The team's notes, each with what its thread is on, oldest first. Private ones are nobody's to hand on. */
const noteRows = ({ read, dossier }: Caller, baselineId: string | undefined) => read<Row[]>`
  SELECT n.id, n.thread_id, t.source_iri AS thread_iri, n.source_iri, n.kind, n.body, coalesce(n.written_at, n.created_at) AS created_at,
    n.updated_at, coalesce(n.written_by, a.name, '') AS author, t.target_type, t.target_id, t.selector,
    v.id AS version_id, v.number AS version, v.baseline_id, p.block, p.start, p."end", c.ref AS claim_ref, d.ref AS development_ref
  FROM annotations n JOIN annotations t ON t.dossier_id = n.dossier_id AND t.id = n.thread_id
  LEFT JOIN accounts a ON a.id = n.created_by_id
  LEFT JOIN passages p ON t.target_type IN ('passage', 'chart') AND p.dossier_id = t.dossier_id AND p.id = t.target_id
  LEFT JOIN baseline_versions v ON v.dossier_id = p.dossier_id AND v.id = p.version_id
  LEFT JOIN claims c ON t.target_type = 'claim' AND c.dossier_id = t.dossier_id AND c.id = t.target_id
  LEFT JOIN developments d ON t.target_type = 'development' AND d.dossier_id = t.dossier_id AND d.id = t.target_id
  WHERE n.dossier_id = ${dossier.id} AND n.removed_at IS NULL AND n.visibility = 'team' AND t.visibility = 'team'
    AND (n.id = t.id OR t.removed_at IS NULL)
    ${baselineId ? read`AND coalesce(v.baseline_id, c.baseline_id) = ${baselineId}` : read``}
  ORDER BY n.id`

type Texts = Map<string, { texts: Map<string, string>; offsets: Map<string, number> }>

async function textsFor(caller: Caller, rows: readonly Row[]): Promise<Texts> {
  const ids = [...new Set(rows.flatMap(({ versionId }) => versionId ?? []))]
  const versions = await textsOf(caller, ids)
  return new Map(
    versions.map(({ id, blocks }) => [
      id,
      { texts: new Map(blocks.map((block) => [block.id, block.text])), offsets: blockOffsets(blocks) },
    ]),
  )
}

function passageTarget(key: string, row: Row, texts: Texts): PassageTarget | null {
  const { versionId, version, baselineId, block, start, end } = row
  const text = versionId === null ? undefined : texts.get(versionId)
  if (!text || version === null || baselineId === null || block === null || start === null || end === null)
    return null
  return {
    source: textIri(key, baselineId, version),
    textStart: text.offsets.get(block) ?? 0,
    passage: makeSelector(text.texts.get(block) ?? '', start, end),
  }
}

/** The words of a baseline that a note on a chart is on as well. */
const onWords = (passage: PassageTarget | null) => (passage ? { passage } : {})

function targetOf(key: string, row: Row, texts: Texts): ExportedNote['target'] | null {
  const { id, threadId, threadIri, targetType, targetId, selector, claimRef, developmentRef } = row
  if (id !== threadId) return { replyTo: threadIri ?? noteIri(threadId) }
  const part = selector ? { fragment: new URLSearchParams(selector).toString() } : {}
  switch (targetType) {
    case 'passage':
      return passageTarget(key, row, texts)
    case 'claim':
      return claimRef === null ? null : { record: recordIri(key, 'claims', claimRef), ...part }
    case 'development':
      return developmentRef === null ? null : { record: recordIri(key, 'log', developmentRef), ...part }
    case 'link':
      return { record: recordIri(key, 'links', targetId ?? ''), ...part }
    case 'report':
      return { record: recordIri(key, 'reports', targetId ?? ''), ...part }
    case 'chart':
      return { record: recordIri(key, 'trends'), ...part, ...onWords(passageTarget(key, row, texts)) }
  }
}

const PER_PAGE = 200

/** The team's notes of the dossier or of a baseline as a W3C annotation collection; with a number, that page of it. */
export async function exportAnnotations(caller: Caller, { baselineId, page }: Question): Promise<Gift> {
  const { key, title } = caller.dossier
  const rows = await noteRows(caller, baselineId)
  const texts = await textsFor(caller, rows)
  const annotations = rows.flatMap((row) => {
    const target = targetOf(key, row, texts)
    if (!target) return []
    const { kind, body, createdAt, updatedAt, author } = row
    const iri = row.sourceIri ?? noteIri(row.id)
    return [webAnnotation({ iri, kind, body, createdAt, updatedAt, author: { name: author }, target })]
  })
  const paged = {
    iri: collectionIri(key, baselineId),
    label: `Notes of ${title}`,
    annotations,
    perPage: PER_PAGE,
  }
  const document = page === undefined ? annotationCollection(paged) : annotationPage(paged, page)
  if (!document) throw notFound()
  const fileName = `${key}-annotations.jsonld`
  return {
    headers: {
      'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: new TextEncoder().encode(JSON.stringify(document)),
    taking: {
      format: 'jsonld',
      fileName,
      of: { type: 'annotations', id: baselineId ?? null },
      said: page === undefined ? 'The team’s notes' : `The team’s notes, page ${page}`,
      link: `/dossiers/${key}/baseline`,
      marking: caller.dossier.marking,
      matching: annotations.length,
    },
  }
}
