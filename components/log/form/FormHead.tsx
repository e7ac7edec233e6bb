'use client'

import { summaryOf } from '@/components/log/form/problems'
import type { Duplicate } from '@/components/log/form/problems'
import type { Form } from '@/components/log/form/useForm'
import { FormErrors } from '@/components/ui/FormErrors'
import { RefMono } from '@/components/ui/RefMono'
import styles from './Form.module.css'

export type FormHeadProps = {
  dossierKey: string
  form: Form
  message: string | null
  duplicate: Duplicate | null
}

/** What keeps the form from being saved, over the form; a record that is there already is one press away. */
export function FormHead({ dossierKey, form, message, duplicate }: FormHeadProps) {
  return (
    <>
      <FormErrors
        errors={summaryOf(form.issues, message)}
        title={form.issues.length === 0 ? 'This was not saved. What you typed is still here.' : undefined}
      />
      {duplicate ? (
        <div className={styles.alike}>
          <p>The record that is there already</p>
          <ul>
            <li>
              <a href={`/dossiers/${dossierKey}/log/${duplicate.ref}`} target="_blank" rel="noopener">
                {duplicate.title}
              </a>{' '}
              <RefMono>{duplicate.ref}</RefMono>
            </li>
          </ul>
        </div>
      ) : null}
    </>
  )
}
