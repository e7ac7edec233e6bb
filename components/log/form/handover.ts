import type { FormValues } from '@/components/log/form/values'

/** By the dossier's key. It lives as long as the page: after a reload the form's own draft takes over. */
const carried = new Map<string, FormValues>()

/** Hands what the capture line says to the form that opens next. */
export function handOver(dossierKey: string, values: FormValues): void {
  carried.set(dossierKey, values)
}

/** What was handed over, or null. */
export function findHandover(dossierKey: string): FormValues | null {
  return carried.get(dossierKey) ?? null
}

/** The form has it now. */
export function dropHandover(dossierKey: string): void {
  carried.delete(dossierKey)
}
