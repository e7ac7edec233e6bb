import { z } from 'zod'
import { dossierKey, endpoint, id, listOf, paging } from '@/lib/api/endpoint'
import { roles } from '@/lib/api/permission'

const token = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
})
const member = z.object({
  accountId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  since: z.string(),
})

export type Member = z.infer<typeof member>
export type Token = z.infer<typeof token>

export const teamContract = {
  getMe: endpoint({
    method: 'GET',
    path: '/v1/me',
    permission: 'account.own',
    summary: 'Who you are signed in as.',
    input: z.strictObject({}),
    output: z.object({ accountId: z.string(), name: z.string(), email: z.string() }),
  }),
  listTokens: endpoint({
    method: 'GET',
    path: '/v1/tokens',
    permission: 'account.own',
    summary: 'Your API tokens, without their secrets.',
    input: z.strictObject(paging),
    output: listOf(token),
  }),
  mintToken: endpoint({
    method: 'POST',
    path: '/v1/tokens',
    permission: 'account.own',
    audits: ['token.minted'],
    summary: 'Mints an API token for your account. The token is shown in this answer and never again.',
    input: z.strictObject({
      name: z.string().trim().min(1, 'Name the token after what will use it.').max(100).default('script'),
      scope: z.enum(['read', 'write']).default('write'),
      days: z.number().int().min(1).max(366).default(90),
    }),
    output: token.extend({ token: z.string() }),
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/v1/tokens/{tokenId}',
    permission: 'account.own',
    audits: ['token.revoked'],
    summary: 'Revokes one of your tokens, at once.',
    input: z.strictObject({ tokenId: id }),
    output: z.object({ revoked: z.literal(true) }),
  }),
  listMembers: endpoint({
    method: 'GET',
    path: '/v1/dossiers/{key}/members',
    permission: 'dossier.read',
    summary: 'The members of a dossier and their roles.',
    input: z.strictObject({ key: dossierKey, ...paging }),
    output: listOf(member),
  }),
  addMember: endpoint({
    method: 'POST',
    path: '/v1/dossiers/{key}/members',
    permission: 'member.manage',
    audits: ['member.added', 'account.created'],
    summary: 'Adds an account to the dossier; a new address gets an account with the password given.',
    input: z.strictObject({
      key: dossierKey,
      email: z.email('Write a whole e-mail address.').trim().toLowerCase().max(200),
      name: z.string().trim().min(1).max(100).optional(),
      password: z.string().max(1024).optional(),
      role: z.enum(roles),
    }),
    output: member,
  }),
  changeRole: endpoint({
    method: 'PATCH',
    path: '/v1/dossiers/{key}/members/{accountId}',
    permission: 'member.manage',
    audits: ['member.role-changed'],
    summary: 'Changes a member’s role, at once. A dossier keeps at least one owner.',
    input: z.strictObject({ key: dossierKey, accountId: id, role: z.enum(roles) }),
    output: member,
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/v1/dossiers/{key}/members/{accountId}',
    permission: 'member.manage',
    audits: ['member.removed'],
    summary: 'Takes a member out of the dossier, at once. What they wrote stays.',
    input: z.strictObject({ key: dossierKey, accountId: id }),
    output: z.object({ removed: z.literal(true) }),
  }),
}
