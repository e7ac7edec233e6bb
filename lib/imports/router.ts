import 'server-only'
import { bind, gives, reads, receives, writes } from '@/lib/core/bind'
import { importsContract } from './contract'
import { cancelImport, discardImport } from './mutations/cancel'
import { commitImport } from './mutations/commit'
import { mapImport, rereadImport } from './mutations/map'
import { dropMapping, keepMapping } from './mutations/mappings'
import { receiveFile } from './mutations/receive'
import { restoreImport, rollBackImport } from './mutations/roll-back'
import { uploadImport } from './mutations/upload'
import { getImport, listImports } from './queries/batches'
import { listEditedSince } from './queries/edited'
import { listMappings } from './queries/mappings'
import { listImportRows } from './queries/rows'
import { getWrongRows } from './queries/wrong-rows'

export const importsRouter = bind(importsContract, {
  listImports: reads(listImports),
  getImport: reads(getImport),
  listImportRows: reads(listImportRows),
  uploadImport: receives(receiveFile, uploadImport),
  rereadImport: writes(rereadImport),
  mapImport: writes(mapImport),
  commitImport: writes(commitImport),
  cancelImport: writes(cancelImport),
  discardImport: writes(discardImport),
  listEditedSince: reads(listEditedSince),
  rollBackImport: writes(rollBackImport),
  restoreImport: writes(restoreImport),
  getWrongRows: gives(getWrongRows),
  listMappings: reads(listMappings),
  keepMapping: writes(keepMapping),
  dropMapping: writes(dropMapping),
})
