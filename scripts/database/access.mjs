import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { codeOf, Problem } from '../problem.mjs'

/** The role that the application takes on: it owns nothing and cannot change the schema. */
export const APP_ROLE = 'plumbline_app'

/** Roles belong to the whole server, so that starts on other databases of it may do the same at the same moment. */
const RACES = ['42710', '23505', 'XX000', '40001', '40P01']
const ATTEMPTS = 20
const NO_PRIVILEGE = '42501'

/**
 * Makes sure that the application's role exists, that the login of this connection may take it on, and that it has its rights.
 * @param {import('pg').Client} client
 * @param {string} grants an SQL file with the rights, if there is one
 * @param {string} [role]
 * @throws {Problem} this login may not create roles, and nobody has done it before
 */
export async function ensureAccess(client, grants, role = APP_ROLE) {
  const login = (await client.query('SELECT quote_ident(session_user) AS login')).rows[0].login
  try {
    const exists = () => roleExists(client, role)
    const canBeTaken = () => canTakeOn(client, role)
    if (!(await exists())) await raceTolerant(() => client.query(`CREATE ROLE ${role} NOLOGIN`), exists)
    if (!(await canBeTaken())) await raceTolerant(() => client.query(`GRANT ${role} TO ${login}`), canBeTaken)
  } catch (error) {
    if (codeOf(error) !== NO_PRIVILEGE) throw error
    throw new Problem(
      `The login ${login} may neither make nor take on the role ${role}: ask the administrator of the database to run  CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO ${login};  and start again.`,
      { cause: error },
    )
  }
  if (existsSync(grants)) await client.query(readFileSync(grants, 'utf8'))
}

/**
 * @param {import('pg').Client} client
 * @param {string} role
 */
async function roleExists(client, role) {
  return (await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount === 1
}

/**
 * Tried rather than looked up: what membership allows differs between major versions.
 * @param {import('pg').Client} client
 * @param {string} role
 */
async function canTakeOn(client, role) {
  try {
    await client.query(`SET ROLE ${role}`)
    await client.query('RESET ROLE')
    return true
  } catch (error) {
    if (codeOf(error) === NO_PRIVILEGE) return false
    throw error
  }
}

/**
 * @param {() => Promise<unknown>} step
 * @param {() => Promise<boolean>} isDone
 */
async function raceTolerant(step, isDone) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step()
    } catch (error) {
      if (!RACES.includes(codeOf(error)) || attempt === ATTEMPTS) throw error
      if (await isDone()) return
      await wait(10 * attempt)
    }
  }
}
