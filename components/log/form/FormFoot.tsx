'use client'

import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { ButtonLink } from '@/components/log/ButtonLink'
import type { Form } from '@/components/log/form/useForm'
import { KeyHint } from '@/components/ui/KeyHint'
import styles from './Form.module.css'

export type FormFootProps = {
  form: Form
  verb: string
  busy: boolean
  cancelHref: string
  children?: ReactNode
}

/** Save and leave, always in sight, and whether the browser keeps what is typed. */
export function FormFoot({ form, verb, busy, cancelHref, children }: FormFootProps) {
  const keeping = form.kept
    ? 'Kept in this browser as you type.'
    : 'This browser keeps no drafts; save before you leave.'
  return (
    <div className={styles.foot}>
      {children}
      <Button type="submit" loading={busy} rightSection={<KeyHint keys="Ctrl+Enter" silent />}>
        {verb}
      </Button>
      <ButtonLink quiet href={cancelHref}>
        Leave
      </ButtonLink>
      <span className={styles.keeping}>{form.changed ? keeping : null}</span>
    </div>
  )
}
