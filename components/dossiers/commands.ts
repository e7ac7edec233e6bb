import type { Command } from '@/components/frame/types'
import type { DossierWhole } from '@/lib/dossiers/contract'

/** What the command box can do in a dossier beside going to its rooms. */
export function dossierCommands({ key, can }: Pick<DossierWhole, 'key' | 'can'>): Command[] {
  const imports = `/dossiers/${key}/log/imports`
  return [
    {
      key: 'imports',
      label: can.includes('import.run') ? 'Import a file into the log' : 'Imports of the log',
      keywords: 'imports csv xlsx json batch roll back',
      group: 'Log',
      href: imports,
    },
  ]
}
