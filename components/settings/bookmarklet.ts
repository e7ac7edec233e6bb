/**
 * The address of a bookmark that opens the form of a new development with the address, title and selection of the page one reads. It
 * fetches and changes nothing there; it only opens a window on this site.
 */
export function bookmarkletFor(origin: string, dossierKey: string): string {
  const form = `${origin}/dossiers/${dossierKey}/log/new`
  const part = (name: string, value: string, most: number) =>
    `&${name}='+encodeURIComponent(String(${value}).slice(0,${most}))+'`
  const parts = part('title', 'document.title', 300) + part('quote', 'getSelection()', 2000)
  return `javascript:void window.open('${form}?url='+encodeURIComponent(location.href)+'${parts}')`
}
