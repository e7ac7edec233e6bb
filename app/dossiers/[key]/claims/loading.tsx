import { Page } from '@/components/frame/Page'
import { LoadingShape } from '@/components/ui/LoadingShape'

export default function Loading() {
  return (
    <Page>
      <LoadingShape shape="table" rows={12} label="Loading the claims" />
    </Page>
  )
}
