import { draftOwner } from '@/components/frame/owner'

/** Something unfinished, kept in this browser. */
export type StoredDraft = {
  id: string
  /** an ISO instant */
  savedAt: string
  /** how it is called when it is offered back */
  name: string
  values: unknown
}

const PREFIX = 'plumbline-draft'
/** A browser that is never tidied would fill up; what is older than this is let go. */
const KEPT_MS = 60 * 86_400_000

/** Drafts outlive the sign-out, so each is its writer's: who signs in next in this browser is offered none of them. */
const folder = (dossierKey: string, scope: string) => `${PREFIX}/${draftOwner()}/${dossierKey}/${scope}/`

function parse(stored: string | null): StoredDraft | null {
  try {
    const found = JSON.parse(stored ?? 'null') as Partial<StoredDraft> | null
    if (!found || typeof found.id !== 'string' || typeof found.savedAt !== 'string') return null
    return {
      id: found.id,
      savedAt: found.savedAt,
      name: typeof found.name === 'string' ? found.name : '',
      values: found.values,
    }
  } catch {
    return null
  }
}

/** Keeps a draft under its own id; false where the browser keeps nothing. */
export function keepDraft(dossierKey: string, scope: string, draft: StoredDraft): boolean {
  try {
    localStorage.setItem(folder(dossierKey, scope) + draft.id, JSON.stringify(draft))
    return true
  } catch {
    // Private windows and full disks: the form still works, it just cannot be offered back.
    return false
  }
}

/** Lets a draft go: it was saved, or is not wanted. */
export function dropDraft(dossierKey: string, scope: string, id: string): void {
  try {
    localStorage.removeItem(folder(dossierKey, scope) + id)
  } catch {
    // Nothing was kept there either.
  }
}

/** The drafts of one scope, the last one first. `scope` is 'new', 'line' or the ref of a record that is being revised. */
export function listDrafts(dossierKey: string, scope: string, now = Date.now()): StoredDraft[] {
  try {
    const start = folder(dossierKey, scope)
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    const drafts = keys.filter((key) => key.startsWith(start)).map((key) => parse(localStorage.getItem(key)))
    return drafts
      .filter((draft) => draft !== null)
      .filter(({ savedAt }) => now - Date.parse(savedAt) < KEPT_MS)
      .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
  } catch {
    return []
  }
}
