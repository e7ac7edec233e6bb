import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

/** The dossier of the address, once per request. */
export const getDossier = cache(async (key: string) => {
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(key)) notFound()
  return ask(serverApi().dossiers.getDossier({ key }))
})
