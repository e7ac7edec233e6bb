export function AddBaselinePage(_: { dossierKey: string; mayAdd: boolean; first: boolean }) {
  return null
}
