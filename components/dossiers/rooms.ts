import type { Room } from '@/components/frame/types'
import type { DossierWhole } from '@/lib/dossiers/contract'

/** The rooms of a dossier as the frame lists them: what is worked on, then what it stands on. */
export function dossierRooms({ key, counts }: DossierWhole): Room[][] {
  const room = (name: string, label: string, count?: number): Room => ({
    key: name,
    label,
    href: name === 'brief' ? `/dossiers/${key}` : `/dossiers/${key}/${name}`,
    ...(count === undefined ? {} : { count }),
  })
  return [
    [
      room('brief', 'Brief'),
      room('inbox', 'Inbox', counts.inbox),
      room('log', 'Log', counts.developments),
      room('trends', 'Trends'),
      room('baseline', 'Baseline'),
      room('claims', 'Claims', counts.claims),
      room('reports', 'Reports', counts.reports),
    ],
    [
      room('notices', 'Notices', counts.notices > 0 ? counts.notices : undefined),
      room('notes', 'Notes'),
      room('actors', 'Actors', counts.actors),
      room('sources', 'Sources', counts.sources),
      room('team', 'Team', counts.members),
      room('settings', 'Settings'),
    ],
  ]
}
