'use client'

import Link from 'next/link'
import { DropPanel } from '@/components/ui/DropPanel'
import { initials } from '@/components/frame/initials'
import { ColorMode } from '@/components/frame/ColorMode'
import { SignOut } from '@/components/frame/SignOut'
import type { SignOutWay } from '@/components/frame/SignOut'
import type { Who } from '@/components/frame/types'
import styles from './WhoMenu.module.css'

export type WhoMenuProps = {
  who: Who
  signOut: SignOutWay
  /** More places that belong to the account, such as its settings. */
  links?: { label: string; href: string }[]
  onShortcuts: () => void
}

/** Who is signed in, how the page looks, and the way out. */
export function WhoMenu({ who, signOut, links = [], onShortcuts }: WhoMenuProps) {
  return (
    <DropPanel
      label="Your account"
      align="end"
      width={264}
      buttonClass={styles.button}
      button={
        <>
          {initials(who.name)} <span className="visually-hidden">{who.name}, your account</span>
        </>
      }
    >
      {(close) => (
        <div className={styles.menu}>
          <p className={styles.name}>{who.name}</p>
          <p className={styles.detail}>{[who.role, who.detail].filter(Boolean).join(' · ')}</p>
          <ColorMode />
          <ul className={styles.links}>
            {links.map((link) => (
              <li key={link.href}>
                <Link className={styles.link} href={link.href} prefetch={false} onClick={close}>
                  {link.label}
                </Link>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={styles.link}
                onClick={() => {
                  close()
                  onShortcuts()
                }}
              >
                Keyboard shortcuts
              </button>
            </li>
            <li>
              <SignOut way={signOut} className={styles.link} />
            </li>
          </ul>
        </div>
      )}
    </DropPanel>
  )
}
