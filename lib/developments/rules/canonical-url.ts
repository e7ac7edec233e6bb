/** Parameters that say where a reader came from and not what is read. */
const TRACKING = new Set(
  `fbclid gclid dclid twclid ttclid msclkid yclid ysclid gbraid wbraid igsh igshid mc_cid mc_eid _ga _gl _hsenc _hsmi
  hsctatracking mkt_tok vero_id oly_anon_id oly_enc_id rb_clickid wickedid ref_src ref_url cmp cmpid ocid ncid smid smtyp
  srnd sref s_cid xtor wt_mc spm trk soc_src soc_trk guccounter amp _amp outputtype`.split(/\s+/),
)
const TRACKING_FAMILY = /^(?:utm|at|ns|guce|pk|mtm)_/

/** Suffixes that are not a name: m.gov.uk would not be gov.uk. */
const PUBLIC_SUFFIX = /^(?:ac|co|com|edu|gov|mil|net|org|gob|gouv)\.[a-z]{2}$/

function hostOf(hostname: string): string {
  const labels = hostname.replace(/\.$/, '').split('.')
  const small = new Set(['www', 'm', 'mobile', 'amp', 'touch'])
  while (labels.length > 2 && small.has(labels[0] ?? '') && !PUBLIC_SUFFIX.test(labels.slice(1).join('.')))
    labels.shift()
  // Wikipedia and others put it second: en.m.wikipedia.org
  while (labels.length > 3 && labels[1] === 'm') labels.splice(1, 1)
  return labels.join('.')
}

/** The page behind an AMP viewer: google.com/amp/s/<page> and <name>.cdn.ampproject.org/c/s/<page>. */
function behindAmp(url: URL): string | null {
  const viewer = /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname) ? /^\/amp\/(?:s\/)?(.+)$/ : null
  const cache = url.hostname.endsWith('.cdn.ampproject.org') ? /^\/[a-z]\/(?:s\/)?(.+)$/ : null
  const page = (viewer ?? cache)?.exec(url.pathname)?.[1]
  return page?.includes('.') ? `https://${page}${url.search}` : null
}

function pathOf(pathname: string): string {
  const path = pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase()
    })
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/(?<=[^/])\/+amp\/*$/i, '')
    .replace(/\/+$/, '')
  // once more until nothing changes: /a/amp/amp
  return path === '' ? '/' : path === pathname ? path : pathOf(path)
}

function queryOf(search: string): string {
  const tracks = (name: string) => TRACKING.has(name) || TRACKING_FAMILY.test(name)
  const kept = [...new URLSearchParams(search)].filter(([name]) => !tracks(name.toLowerCase()))
  const sorted = kept.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted.length === 0 ? '' : `?${new URLSearchParams(sorted).toString()}`
}

/**
 * The canonical form of a source's address, by which a dossier knows that two addresses are one source: https, lower-case
 * host without www, m or amp, no default port, no password, no tracking parameters, the rest sorted, no fragment (but for
 * those that name a page, #! and #/). Null when the text is not an address on the web. It is for comparing: what was
 * typed is kept beside it and is what a reader opens.
 */
export function canonicalUrl(typed: string): string | null {
  const text = typed.normalize('NFC').trim()
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  const page = behindAmp(url)
  if (page !== null && URL.canParse(page)) return canonicalUrl(page)
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`
  const fragment = /^#[!/]/.test(url.hash) && url.hash.length > 2 ? url.hash : ''
  return `https://${hostOf(url.hostname)}${port}${pathOf(url.pathname)}${queryOf(url.search)}${fragment}`
}
