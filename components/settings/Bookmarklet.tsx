'use client'

import { useEffect, useState } from 'react'
import { bookmarkletFor } from '@/components/settings/bookmarklet'
import { CopyButton } from '@/components/ui/CopyButton'
import styles from './Tokens.module.css'

/** The bookmark as text to copy: the page's security policy lets no link carry code, and need not. */
export function Bookmarklet({ dossierKey }: { dossierKey: string }) {
  const [origin, setOrigin] = useState<string | null>(null)
  useEffect(() => setOrigin(window.location.origin), [])
  if (!origin) return null
  const address = bookmarkletFor(origin, dossierKey)
  return (
    <>
      <p>
        Copy this, make a new bookmark in your browser’s bar, and paste it as its address. On any page, press
        the bookmark: the form opens with that page’s address and title, and what you selected as the quote.
      </p>
      <p className={styles.secret}>
        <code>{address}</code> <CopyButton text={address} label="Copy the bookmark" />
      </p>
    </>
  )
}
