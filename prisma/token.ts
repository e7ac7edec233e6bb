import { createRouterClient } from '@orpc/server'
import { router } from '@/lib/api/router'
import { prisma } from '@/lib/core/db/prisma'

/** Prints a fresh API token for the account with this address: `node … prisma/token.ts <email>`. */
const email = process.argv[2]?.trim().toLowerCase() ?? ''
const account = await prisma().account.findUnique({ where: { email } })
if (!account || account.disabledAt) {
  process.stderr.write(
    email ? `There is no account ${email}.\n` : 'Say whose token: npm run token -- <email>\n',
  )
  process.exit(1)
}
const as = {
  accountId: account.id,
  email,
  name: account.name,
  by: 'script' as const,
  sessionId: null,
  mayWrite: true,
}
const api = createRouterClient(router, { context: { headers: new Headers(), as } })
const { token } = await api.team.mintToken({ name: 'local script', days: 30 })
process.stdout.write(`${token}\n`, () => process.exit(0))
