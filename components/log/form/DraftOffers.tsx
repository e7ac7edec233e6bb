'use client'

import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import { dropDraft, listDrafts } from '@/components/log/draft/drafts'
import type { StoredDraft } from '@/components/log/draft/drafts'
import styles from '@/components/log/form/Form.module.css'
import { dateInWords, timeInWords } from '@/components/ui/dates'

export type DraftOffersProps = {
  dossierKey: string
  scope: string
  /** id of the draft that is being written now */
  except: string
  onTake: (draft: StoredDraft) => void
}

/** Unfinished forms of earlier, offered back one by one; nothing is lost until somebody lets it go. */
export function DraftOffers({ dossierKey, scope, except, onTake }: DraftOffersProps) {
  const [drafts, setDrafts] = useState<StoredDraft[]>([])
  useEffect(() => {
    const others = listDrafts(dossierKey, scope).filter(({ id }) => id !== except)
    setDrafts(others.slice(0, 3))
  }, [dossierKey, scope, except])
  const without = (id: string) => {
    dropDraft(dossierKey, scope, id)
    setDrafts((before) => before.filter((draft) => draft.id !== id))
  }
  return drafts.map((draft) => (
    <div key={draft.id} className={styles.offer} role="status">
      <span>
        Unfinished from {dateInWords(draft.savedAt)}, {timeInWords(draft.savedAt)}:{' '}
        <strong>{draft.name || 'without a title'}</strong>
      </span>
      <Button
        size="compact-sm"
        onClick={() => {
          onTake(draft)
          without(draft.id)
        }}
      >
        Continue it
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => without(draft.id)}>
        Let it go
      </Button>
    </div>
  ))
}
