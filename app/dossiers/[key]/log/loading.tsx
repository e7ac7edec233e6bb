import { Page } from '@/components/frame/Page'
import { LoadingShape } from '@/components/ui/LoadingShape'

export default function Loading() {
  return (
    <Page>
      <LoadingShape shape="page" rows={14} label="Loading the log" />
    </Page>
  )
}
