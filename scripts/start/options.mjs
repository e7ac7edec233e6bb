import path from 'node:path'
import { Problem } from '../problem.mjs'

const WILDCARDS = ['0.0.0.0', '::', '[::]']

/**
 * @typedef {object} Options
 * @property {string} host where the server listens
 * @property {number} port
 * @property {string} localUrl where this machine reaches it
 * @property {string} publicUrl where people reach it
 * @property {boolean} isAddressGuessed it listens on every address, and nobody has said by which one people come
 * @property {string} dataDir absolute
 * @property {string} dataName as a person would write it
 * @property {boolean} dev
 */

/**
 * What the environment asks for.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} argv
 * @param {string} root
 * @returns {Options}
 * @throws {Problem} something that cannot be meant
 */
export function readOptions(env, argv, root) {
  const host = env.HOST || '127.0.0.1'
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT is ${env.PORT}, which is no port: set it to a number from 1 to 65535.`)
  }
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    throw new Problem(
      'DATABASE_URL does not look like postgresql://login:password@host:5432/database: correct it, or unset it to use the built-in database.',
    )
  }
  if (env.NEXTAUTH_URL && !URL.canParse(env.NEXTAUTH_URL)) {
    throw new Problem(
      `NEXTAUTH_URL is ${env.NEXTAUTH_URL}: set it to the whole address that people open, such as https://plumbline.example.org.`,
    )
  }
  const isEverywhere = WILDCARDS.includes(host)
  const localUrl = `http://${isEverywhere ? '127.0.0.1' : bracketed(host)}:${port}`
  const dataDir = path.resolve(root, env.PLUMBLINE_DATA || '.plumbline')
  const below = path.relative(root, dataDir)
  return {
    host,
    port,
    localUrl,
    publicUrl: env.NEXTAUTH_URL || localUrl,
    isAddressGuessed: isEverywhere && !env.NEXTAUTH_URL,
    dataDir,
    dataName: below.startsWith('..') ? dataDir : below,
    dev: argv.includes('--dev'),
  }
}

/** @param {string} host */
const bracketed = (host) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)
