'use client'

import { useId, useState } from 'react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { Button } from '@mantine/core'
import { PlumbMark } from '@/components/ui/PlumbMark'
import styles from './SignInCard.module.css'

export type SignInCardProps = {
  /** Tries to sign in; gives the sentence to show when it did not work, or nothing when it did. */
  onSubmit: (credentials: { email: string; password: string }) => Promise<string | undefined>
  /** A sentence shown from the start, for example why one was signed out. */
  notice?: string
}

function Field({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  const id = useId()
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input id={id} className={styles.input} required {...input} />
    </>
  )
}

function Password() {
  const id = useId()
  const [capsLock, setCapsLock] = useState(false)
  const seeCaps = (press: KeyboardEvent) => setCapsLock(press.getModifierState('CapsLock'))
  return (
    <>
      <Field
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        maxLength={1024}
        aria-describedby={id}
        onKeyDown={seeCaps}
        onKeyUp={seeCaps}
        onBlur={() => setCapsLock(false)}
      />
      <p className={styles.caps} id={id} role="status">
        {capsLock ? 'Caps lock is on.' : ''}
      </p>
    </>
  )
}

/** Whatever goes wrong becomes a sentence; the fields keep what was typed, since the browser holds them. */
function useSignIn(onSubmit: SignInCardProps['onSubmit']) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async (form: FormData) => {
    setBusy(true)
    setProblem(undefined)
    try {
      setProblem(await onSubmit({ email: String(form.get('email')), password: String(form.get('password')) }))
    } catch {
      setProblem('The server did not answer. Nothing is lost; try again in a moment.')
    } finally {
      setBusy(false)
    }
  }
  return { problem, busy, submit }
}

/** The page one signs in on. */
export function SignInCard({ onSubmit, notice }: SignInCardProps) {
  const { problem, busy, submit } = useSignIn(onSubmit)
  return (
    <main className={styles.ground}>
      <form
        className={styles.card}
        method="post"
        onSubmit={(press) => {
          press.preventDefault()
          if (!busy) void submit(new FormData(press.currentTarget))
        }}
      >
        <span className={styles.cord} aria-hidden="true" />
        <PlumbMark height={34} className={styles.bob} />
        <h1 className={styles.title}>Plumbline</h1>
        <p className={styles.lead}>How far have things moved from what you once wrote?</p>
        {notice && !problem ? <p className={styles.notice}>{notice}</p> : null}
        <p className={styles.problem} role="alert">
          {problem}
        </p>
        <Field label="Email" type="email" name="email" autoComplete="username" maxLength={254} autoFocus />
        <Password />
        <Button type="submit" fullWidth size="md" loading={busy}>
          Sign in
        </Button>
      </form>
    </main>
  )
}
