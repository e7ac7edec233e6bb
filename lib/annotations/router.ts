import 'server-only'
import { bind, gives, reads, writes } from '@/lib/core/bind'
import { annotationsContract } from './contract'
import { importAnnotations } from './mutations/import'
import { acknowledgeMention, recallMention } from './mutations/mentions'
import { placeAnnotation } from './mutations/place'
import { removeAnnotation, restoreAnnotation } from './mutations/remove'
import { reopenThread, resolveThread } from './mutations/resolve'
import { reviseAnnotation } from './mutations/revise'
import { redoAnnotationImport, undoAnnotationImport } from './mutations/undo-import'
import { exportAnnotations } from './queries/export'
import { listAnnotationImports } from './queries/imports'
import { listAnnotations } from './queries/list'

export const annotationsRouter = bind(annotationsContract, {
  listAnnotations: reads(listAnnotations),
  placeAnnotation: writes(placeAnnotation),
  reviseAnnotation: writes(reviseAnnotation),
  resolveThread: writes(resolveThread),
  reopenThread: writes(reopenThread),
  acknowledgeMention: writes(acknowledgeMention),
  recallMention: writes(recallMention),
  removeAnnotation: writes(removeAnnotation),
  restoreAnnotation: writes(restoreAnnotation),
  exportAnnotations: gives(exportAnnotations),
  importAnnotations: writes(importAnnotations),
  listAnnotationImports: reads(listAnnotationImports),
  undoAnnotationImport: writes(undoAnnotationImport),
  redoAnnotationImport: writes(redoAnnotationImport),
})
