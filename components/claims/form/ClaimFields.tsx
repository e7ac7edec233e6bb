'use client'

import { Input, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { LIKELIHOODS, type ClaimDraft, type DraftErrors } from './fields'
import { CLAIM_ROLES, CLAIM_TYPES } from './types'
import styles from './ClaimForm.module.css'

export type ClaimFieldsProps = {
  draft: ClaimDraft
  errors: DraftErrors
  onChange: (draft: ClaimDraft) => void
}

const long = { autosize: true, minRows: 2, maxRows: 8 } as const

function Choices({ draft, errors, onChange }: ClaimFieldsProps) {
  const set = (changes: Partial<ClaimDraft>) => onChange({ ...draft, ...changes })
  return (
    <div className={styles.pairs}>
      <NativeSelect
        id="claim-type"
        label="Type"
        description={CLAIM_TYPES[draft.type].meaning}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={Object.entries(CLAIM_TYPES).map(([value, { label }]) => ({ value, label }))}
        value={draft.type}
        error={errors.type}
        onChange={(change) => set({ type: change.currentTarget.value as ClaimDraft['type'] })}
      />
      <NativeSelect
        id="claim-role"
        label="Role"
        data={Object.entries(CLAIM_ROLES).map(([value, label]) => ({ value, label }))}
        value={draft.role}
        error={errors.role}
        onChange={(change) => set({ role: change.currentTarget.value as ClaimDraft['role'] })}
      />
      <NativeSelect
        id="claim-likelihood"
        label="Likelihood"
        data={[{ value: '', label: 'None stated' }, ...LIKELIHOODS]}
        value={draft.likelihood}
        error={errors.likelihood}
        onChange={(change) => set({ likelihood: change.currentTarget.value })}
      />
      <TextInput
        id="claim-horizon"
        label="Horizon"
        description="The day by which it should show"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="date"
        value={draft.horizon}
        error={errors.horizon}
        onChange={(change) => set({ horizon: change.currentTarget.value })}
      />
    </div>
  )
}

/** The fields of a claim with what is wrong beside each. */
export function ClaimFields({ draft, errors, onChange }: ClaimFieldsProps) {
  const set = (changes: Partial<ClaimDraft>) => onChange({ ...draft, ...changes })
  return (
    <>
      <Textarea
        id="claim-statement"
        label="Statement"
        description="One sentence that can be tested, in your own words or the author’s"
        {...long}
        maxLength={1_000}
        required
        data-autofocus
        value={draft.statement}
        error={errors.statement}
        onChange={(change) => set({ statement: change.currentTarget.value })}
      />
      <Choices draft={draft} errors={errors} onChange={onChange} />
      <Input.Wrapper
        label="Weight"
        labelElement="div"
        description="How much of the baseline rests on it"
        error={errors.weight}
      >
        <SegmentedControl
          aria-label="Weight"
          className={styles.weight}
          data={['1', '2', '3', '4', '5']}
          value={String(draft.weight)}
          onChange={(value) => set({ weight: Number(value) })}
        />
      </Input.Wrapper>
      <Textarea
        id="claim-confirms"
        label="What would confirm it"
        {...long}
        maxLength={2_000}
        value={draft.confirms}
        error={errors.confirms}
        onChange={(change) => set({ confirms: change.currentTarget.value })}
      />
      <Textarea
        id="claim-falsifier"
        label="What would break it"
        description="Said beforehand, so that nobody can move the posts later"
        {...long}
        maxLength={2_000}
        value={draft.falsifier}
        error={errors.falsifier}
        onChange={(change) => set({ falsifier: change.currentTarget.value })}
      />
    </>
  )
}
