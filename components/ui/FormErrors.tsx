'use client'

import { useEffect, useRef } from 'react'
import styles from './FormErrors.module.css'

export type FormError = {
  /** What is wrong and what to write instead. */
  message: string
  /** Id of the input, so that the line leads there. */
  inputId?: string
}

/**
 * The list of what keeps a form from being saved. It takes the focus when something new stands in it, so that it is heard; not when
 * something is put right, since then somebody is typing.
 */
export function FormErrors({ errors, title }: { errors: FormError[]; title?: string }) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef<string[]>([])
  const said = errors.map((error) => error.message).join('\n')
  useEffect(() => {
    const messages = said === '' ? [] : said.split('\n')
    if (messages.some((message) => !before.current.includes(message))) box.current?.focus()
    before.current = messages
  }, [said])
  if (errors.length === 0) return null
  const count = errors.length === 1 ? 'One thing needs' : `${errors.length} things need`
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
      <p className={styles.title}>{title ?? `${count} another look before this can be saved.`}</p>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.inputId} ${error.message}`}>
            {error.inputId ? <a href={`#${error.inputId}`}>{error.message}</a> : error.message}
          </li>
        ))}
      </ul>
    </div>
  )
}
