import { LoadingShape } from '@/components/ui/LoadingShape'
import { Page } from '@/components/frame/Page'

export default function Loading() {
  return (
    <Page>
      <LoadingShape shape="page" rows={9} label="Loading the page" />
    </Page>
  )
}
