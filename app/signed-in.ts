import 'server-only'
import { ORPCError } from '@orpc/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { serverApi } from '@/lib/api/server'

const coded = (error: unknown, code: string) => error instanceof ORPCError && error.code === code

/** Who is signed in, or null. Throws when the database does not answer: an outage signs nobody out. */
export const findMe = cache(async () => {
  try {
    return await serverApi().team.getMe({})
  } catch (error) {
    if (coded(error, 'UNAUTHORIZED')) return null
    throw error
  }
})

/** Asks the API for a page: nobody signed in leads to the sign-in page and back, what does not exist to the page that says so. */
export async function ask<T>(question: Promise<T>): Promise<T> {
  try {
    return await question
  } catch (error) {
    if (coded(error, 'UNAUTHORIZED')) {
      const here = (await headers()).get('x-path') ?? '/dossiers'
      redirect(`/sign-in?next=${encodeURIComponent(here)}`)
    }
    if (coded(error, 'NOT_FOUND')) notFound()
    throw error
  }
}
