import { BaselineLoading } from '@/components/baseline/BaselineLoading'

export default function Loading() {
  return <BaselineLoading />
}
