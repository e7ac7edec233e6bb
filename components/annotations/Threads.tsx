import type { AnnotationThread } from '@/lib/annotations/contract'
import { Thread } from './Thread'

export type ThreadsProps = {
  dossierKey: string
  threads: readonly AnnotationThread[]
  can: readonly string[]
}

/** Threads one below the other, with what a member may do in them. */
export function Threads({ dossierKey, threads, can }: ThreadsProps) {
  return threads.map((thread) => (
    <Thread
      key={thread.id}
      dossierKey={dossierKey}
      thread={thread}
      canPlace={can.includes('annotation.place')}
      canModerate={can.includes('annotation.moderate')}
    />
  ))
}
