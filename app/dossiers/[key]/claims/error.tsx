'use client'

import { RoomError } from '@/components/baseline/RoomError'

export default function ClaimsError({ error, reset }: { error: unknown; reset: () => void }) {
  return <RoomError error={error} retry={reset} />
}
