/** The oldest major version that our migrations run on. */
export const OLDEST_MAJOR = 15

/**
 * The major version in what `postgres --version` prints or in a PG_VERSION file: 18 for 'postgres (PostgreSQL) 18.4 (Debian ...)',
 * '18beta1' or '18'. Null if there is none; versions before 10 ('9.6') count by their first number.
 * @param {string} text
 */
export function majorOf(text) {
  const [, major] = /(?:^|\(PostgreSQL\)\s+)(\d+)/.exec(text.trim()) ?? []
  return major ? Number(major) : null
}

/**
 * The number and nothing beside: '18.4' for 'postgres (PostgreSQL) 18.4 (Debian 18.4-1)'.
 * @param {string} text
 */
export function versionOf(text) {
  return /\(PostgreSQL\)\s+(\S+)/.exec(text)?.[1] ?? text.trim()
}
