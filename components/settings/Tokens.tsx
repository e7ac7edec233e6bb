'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useRefresh } from '@/components/frame/address'
import { callApi } from '@/components/log/call'
import { CopyButton } from '@/components/ui/CopyButton'
import { dateInWords } from '@/components/ui/dates'
import { TableFrame } from '@/components/ui/TableFrame'
import { toast } from '@/components/ui/toast'
import type { ReadRefusal } from '@/lib/api/refusal'
import type { Token } from '@/lib/team/contract'
import styles from './Tokens.module.css'

/** A person's tokens: mint one (shown once), revoke one. */
export function Tokens({ tokens }: { tokens: Token[] }) {
  const refresh = useRefresh()
  const [name, setName] = useState('')
  const [scope, setScope] = useState<'read' | 'write'>('read')
  const [minted, setMinted] = useState<string | null>(null)
  const failed = ({ message }: ReadRefusal) => void toast({ title: 'Not done', message, tone: 'failed' })
  const mint = async () => {
    const fresh = await callApi((api) => api.team.mintToken({ name, scope }))
    if (!fresh.ok) return failed(fresh.refusal)
    setMinted(fresh.value.token)
    setName('')
    refresh()
  }
  const revoke = async ({ id, name: revoked }: Token) => {
    const done = await callApi((api) => api.team.revokeToken({ tokenId: id }))
    if (done.ok) void toast({ message: `${revoked} opens nothing any more.`, tone: 'done' })
    else failed(done.refusal)
    refresh()
  }
  return (
    <>
      <form className={styles.mint} onSubmit={(press) => (press.preventDefault(), void mint())}>
        <TextInput
          label="What will use it"
          placeholder="nightly export"
          required
          value={name}
          onChange={(change) => setName(change.target.value)}
        />
        <NativeSelect
          label="May"
          value={scope}
          data={[
            { value: 'read', label: 'read' },
            { value: 'write', label: 'read and write' },
          ]}
          onChange={(change) => setScope(change.target.value as 'read' | 'write')}
        />
        <Button type="submit" variant="default">
          Mint a token
        </Button>
      </form>
      {minted ? (
        <p className={styles.minted} role="status">
          <code>{minted}</code> <CopyButton text={minted} label="Copy the token" /> It is shown only now.
        </p>
      ) : null}
      {tokens.length > 0 ? (
        <TableFrame caption="Your tokens" captionHidden>
          <thead>
            <tr>
              <th scope="col">For</th>
              <th scope="col">May</th>
              <th scope="col">Since</th>
              <th scope="col">Until</th>
              <th scope="col">Revoke</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td>{token.scope === 'write' ? 'read and write' : 'read'}</td>
                <td>{dateInWords(token.createdAt.slice(0, 10))}</td>
                <td>{token.expiresAt ? dateInWords(token.expiresAt.slice(0, 10)) : 'revoked'}</td>
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Revoke ${token.name}`}
                    onClick={() => void revoke(token)}
                  >
                    Revoke
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ) : null}
      <p className={styles.hint}>
        Send it as <code>Authorization: Bearer …</code>.{' '}
        <a href="/api/v1/openapi.json" target="_blank" rel="noreferrer">
          The API’s description
        </a>
      </p>
    </>
  )
}
