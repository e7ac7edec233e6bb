import Link from 'next/link'
import { Page } from '@/components/frame/Page'
import { ErrorState } from '@/components/ui/ErrorState'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main>
      <Page width="text">
        <ErrorState
          centred
          title="There is no such page, or it is not yours to see"
          next="Check the address, or ask whoever sent it to add you to the dossier."
          actions={
            <Link href="/" prefetch={false}>
              Go to your dossiers
            </Link>
          }
        />
      </Page>
    </main>
  )
}
