'use client'

import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { callApi } from '@/components/log/call'
import { FormErrors } from '@/components/ui/FormErrors'
import { toast } from '@/components/ui/toast'
import { roles, type Role } from '@/lib/api/permission'
import type { ReadRefusal } from '@/lib/api/refusal'
import styles from './AddMember.module.css'

/** Adds somebody by address; a new address also gets a name and a first password. */
export function AddMember({ dossierKey, onAdded }: { dossierKey: string; onAdded(): void }) {
  const [fields, setFields] = useState({ email: '', name: '', password: '', role: 'analyst' as Role })
  const [refusal, setRefusal] = useState<ReadRefusal | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change }))
  const wrong = (field: string) => refusal?.issues.find((issue) => issue.field === field)?.message
  const add = async () => {
    setBusy(true)
    setRefusal(null)
    const { email, name, password, role } = fields
    const added = await callApi((api) =>
      api.team.addMember({
        key: dossierKey,
        email,
        role,
        ...(name ? { name } : {}),
        ...(password ? { password } : {}),
      }),
    )
    setBusy(false)
    if (!added.ok) return setRefusal(added.refusal)
    void toast({ message: `${added.value.name} is a member now.`, tone: 'done' })
    onAdded()
  }
  return (
    <form className={styles.form} noValidate onSubmit={(press) => (press.preventDefault(), void add())}>
      <FormErrors
        errors={refusal ? (refusal.issues.length > 0 ? refusal.issues : [{ message: refusal.message }]) : []}
        title="Not added yet."
      />
      <TextInput
        type="email"
        label="Email"
        required
        data-autofocus
        value={fields.email}
        error={wrong('email')}
        onChange={(change) => set({ email: change.target.value })}
      />
      <NativeSelect
        label="Role"
        value={fields.role}
        data={[...roles]}
        onChange={(change) => set({ role: change.target.value as Role })}
      />
      <TextInput
        label="Name"
        description="Only for somebody who has no account yet"
        value={fields.name}
        error={wrong('name')}
        onChange={(change) => set({ name: change.target.value })}
      />
      <PasswordInput
        label="First password"
        description="Only for somebody who has no account yet; at least 10 characters"
        autoComplete="new-password"
        value={fields.password}
        error={wrong('password')}
        onChange={(change) => set({ password: change.target.value })}
      />
      <div>
        <Button type="submit" loading={busy}>
          Add
        </Button>
      </div>
    </form>
  )
}
