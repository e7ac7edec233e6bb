import { many } from '@/components/log/words'

type Cited = { sourceId: string; title: string; originId: string; sourceRetracted: boolean }

/** How many voices stand behind a development, in a sentence; null when every citation is one of its own, or there is only one. */
export function originsSentence(citations: readonly Cited[]): string | null {
  const standing = citations.filter(({ sourceRetracted }) => !sourceRetracted)
  const origins = new Set(standing.map(({ originId }) => originId)).size
  if (standing.length < 2 || origins === standing.length) return null
  return `${many(standing.length, 'citation')} from ${many(origins, 'origin')}: what repeats one origin counts once.`
}

/** What else here goes back to the same origin as a citation, by title; of a withdrawn source nothing does. */
export function sameOrigin(citation: Cited, citations: readonly Cited[]): string[] {
  if (citation.sourceRetracted) return []
  return citations
    .filter((other) => other !== citation && !other.sourceRetracted && other.originId === citation.originId)
    .map(({ title }) => title)
}
