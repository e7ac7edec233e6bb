import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether this is drawn in the browser; false on the server and while its page is taken over, so that both draw the same. */
export const useIsBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
