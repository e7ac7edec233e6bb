'use client'

import { Textarea } from '@mantine/core'
import type { FormChoices } from '@/components/log/form/choices'
import { ClaimField } from '@/components/log/form/ClaimField'
import { inputId } from '@/components/log/form/input'
import { RelationField } from '@/components/log/form/RelationField'
import { RowFrame, Rows } from '@/components/log/form/RowFrame'
import type { Form } from '@/components/log/form/useForm'
import { newLinkRow } from '@/components/log/form/values'
import { isRelation } from '@/lib/drift/rules/relations'
import styles from './Form.module.css'

/** Which claims it bears on, how, how strongly and why. */
export function LinkSection({ form, choices }: { form: Form; choices: FormChoices }) {
  const { links } = form.values
  return (
    <fieldset className={styles.section}>
      <legend>Bears on</legend>
      <p className={styles.lead}>
        {choices.canDecide
          ? 'The links count as soon as it is logged.'
          : 'The links wait as proposals until an editor accepts them.'}
      </p>
      <Rows count={links.length} addWords="Link to a claim" onAdd={() => form.addRow('links', newLinkRow())}>
        {links.map((link, at) => {
          const set = (change: Partial<typeof link>) => form.setRow('links', at, change)
          const field = (name: string) => `links.${at}.${name}`
          return (
            <RowFrame key={link.row} name={`Link ${at + 1}`} onRemove={() => form.removeRow('links', at)}>
              <div className={styles.whole}>
                <ClaimField
                  id={inputId(field('claim'))}
                  claims={choices.claims}
                  value={link.claim}
                  error={form.errorOf(field('claim'))}
                  onChange={(claim) => set({ claim })}
                />
              </div>
              <div className={styles.whole}>
                <RelationField
                  id={inputId(field('relation'))}
                  relation={isRelation(link.relation) ? link.relation : null}
                  strength={link.strength}
                  error={form.errorOf(field('relation'))}
                  onRelation={(relation) => set({ relation })}
                  onStrength={(strength) => set({ strength })}
                />
              </div>
              <Textarea
                id={inputId(field('rationale'))}
                className={styles.whole}
                label="Why it bears on the claim"
                autosize
                minRows={2}
                value={link.rationale}
                error={form.errorOf(field('rationale'))}
                onChange={(change) => set({ rationale: change.currentTarget.value })}
              />
            </RowFrame>
          )
        })}
      </Rows>
    </fieldset>
  )
}
