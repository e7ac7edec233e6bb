import type { Clocks } from '@/components/frame/clocks'
import { withClocks } from '@/components/frame/clocks'
import { ButtonLink } from '@/components/log/ButtonLink'
import { EmptyState } from '@/components/ui/EmptyState'
import { KeyHint } from '@/components/ui/KeyHint'

type Props = {
  dossierKey: string
  clocks: Clocks
  /** whether anything is logged at all */
  logged: boolean
  mayImport: boolean
}

/** In place of the panels where there is nothing to draw: how to log something, or the way out of a choice that nothing fits. */
export function NothingDrawn({ dossierKey, clocks, logged, mayImport }: Props) {
  const room = `/dossiers/${dossierKey}`
  if (!logged)
    return (
      <EmptyState
        title="Nothing is logged yet"
        actions={mayImport ? <ButtonLink href={`${room}/log/imports`}>Import a file</ButtonLink> : null}
      >
        Every panel here is drawn from the log: how often, how much, where, and by whom, before and after the
        baseline.{' '}
        {mayImport ? (
          <>
            Log the first development with <KeyHint keys="n" />, or import what you have.
          </>
        ) : (
          'They appear as soon as somebody logs the first development.'
        )}
      </EmptyState>
    )
  return (
    <EmptyState
      title="Nothing fits this choice"
      actions={
        <ButtonLink quiet href={withClocks(`${room}/trends?from=all`, clocks)}>
          Show all that is logged
        </ButtonLink>
      }
    >
      {clocks.world || clocks.known
        ? 'No development fits the filters at the two dates that are set above. Take a filter away, or set the dates later.'
        : 'No development fits the filters and the period. Take a filter away or widen the period.'}
    </EmptyState>
  )
}
