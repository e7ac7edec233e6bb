'use client'

import { useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Button } from '@mantine/core'
import { PlumbMark } from '@/components/ui/PlumbMark'
import styles from './SignInCard.module.css'

export type SignInCardProps = {
  /** Tries to sign in; gives the sentence to show when it did not work, or nothing when it did. */
  onSubmit: (credentials: { email: string; password: string }) => Promise<string | undefined>
  /** A sentence shown from the start, for example why one was signed out. */
  notice?: string
}

/** The page one signs in on. */
export function SignInCard({ onSubmit, notice }: SignInCardProps) {
  const id = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const seeCaps = (press: KeyboardEvent) => setCapsLock(press.getModifierState('CapsLock'))
  const submit = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      setProblem(await onSubmit({ email, password }))
    } catch {
      setProblem('The server did not answer. Nothing is lost; try again in a moment.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className={styles.ground}>
      <form
        className={styles.card}
        method="post"
        onSubmit={(press) => {
          press.preventDefault()
          if (!busy) void submit()
        }}
      >
        <PlumbMark height={44} className={styles.mark} />
        <h1 className={styles.title}>Plumbline</h1>
        <p className={styles.lead}>How far have things moved from what you once wrote?</p>
        {notice && !problem ? <p className={styles.notice}>{notice}</p> : null}
        <p className={styles.problem} role="alert" id={`${id}-problem`}>
          {problem}
        </p>
        <label className={styles.label} htmlFor={`${id}-email`}>
          Email
        </label>
        <input
          id={`${id}-email`}
          className={styles.input}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          required
          maxLength={254}
          aria-describedby={problem ? `${id}-problem` : undefined}
          value={email}
          onChange={(change) => setEmail(change.target.value)}
        />
        <label className={styles.label} htmlFor={`${id}-password`}>
          Password
        </label>
        <input
          id={`${id}-password`}
          className={styles.input}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          maxLength={1024}
          aria-describedby={`${id}-caps`}
          value={password}
          onChange={(change) => setPassword(change.target.value)}
          onKeyDown={seeCaps}
          onKeyUp={seeCaps}
          onBlur={() => setCapsLock(false)}
        />
        <p className={styles.caps} id={`${id}-caps`} role="status">
          {capsLock ? 'Caps lock is on.' : ''}
        </p>
        <Button type="submit" fullWidth size="md" loading={busy}>
          Sign in
        </Button>
      </form>
    </main>
  )
}
