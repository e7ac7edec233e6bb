import type { Metadata } from 'next'
import { DossierList } from '@/components/dossiers/DossierList'
import { Page } from '@/components/frame/Page'
import { SignedInFrame } from '@/components/team/SignedInFrame'
import { serverApi } from '@/lib/api/server'
import { ask } from '@/app/signed-in'

export const metadata: Metadata = { title: 'Dossiers' }

export default async function DossiersPage() {
  const [me, { items }] = await ask(
    Promise.all([serverApi().team.getMe({}), serverApi().dossiers.listDossiers({})]),
  )
  return (
    <SignedInFrame me={me} rooms={[]}>
      <Page width="text">
        <DossierList dossiers={items} />
      </Page>
    </SignedInFrame>
  )
}
