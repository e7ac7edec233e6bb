'use client'

import { RoomError } from '@/components/baseline/RoomError'

export default function BaselineError({ error, reset }: { error: unknown; reset: () => void }) {
  return <RoomError error={error} retry={reset} />
}
