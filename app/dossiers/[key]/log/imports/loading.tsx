import { Page } from '@/components/frame/Page'
import { LoadingShape } from '@/components/ui/LoadingShape'

export default function Loading() {
  return (
    <Page>
      <LoadingShape shape="page" label="Loading the imports" />
    </Page>
  )
}
