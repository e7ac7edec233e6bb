import { BlockList, isIP } from 'node:net'

/** Networks that are no place of the public internet: RFC 6890 and its registries, IPv4. */
const closed4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...[
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
  ],
  ...['192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
/** Of IPv6 only what is given out to the public, 2000::/3, is open at all; these parts of it are not. */
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}
const notPublic4 = listOf(closed4, 'ipv4')
const given6 = listOf(['2000::/3'], 'ipv6')
const notPublic6 = listOf(closed6, 'ipv6')

/**
 * Whether an address (as resolved, without brackets) is one of the public internet. Addresses that carry an IPv4 address inside (mapped,
 * translated, 6to4, Teredo) are not: they would lead past the check.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !notPublic4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  return given6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6')
}

/** Why a page is not fetched, in words that follow "This page was not looked up:". */
export type Refused = string

/** What an address must be before anything is resolved: http or https, the usual port, no name and password, a host that is not a bare address inside. */
export function urlProblem(url: URL, ports: readonly string[] = ['', '80', '443']): Refused | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return 'only http and https addresses are looked up.'
  if (url.username !== '' || url.password !== '') return 'its address carries a name or a password.'
  if (!ports.includes(url.port)) return `its port ${url.port} is not one of a public page.`
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (host === '' || (isIP(host) === 0 && !host.includes('.'))) return 'its host is not a public name.'
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'its address is not one of the public internet.'
  return null
}
