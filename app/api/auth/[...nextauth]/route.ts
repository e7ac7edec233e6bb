import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/core/auth/next-auth'
import { isDatabaseDown } from '@/lib/core/errors'

type Params = { params: Promise<{ nextauth: string[] }> }

async function serve(request: NextRequest, context: Params): Promise<Response> {
  try {
    return await NextAuth(request, context, await authOptions())
  } catch (error) {
    if (!isDatabaseDown(error)) throw error
    return Response.json(
      { message: 'The database does not answer at the moment. Try again in a few seconds.' },
      { status: 503, headers: { 'retry-after': '2' } },
    )
  }
}

export { serve as GET, serve as POST }
