import process from 'node:process'
import pg from 'pg'
import { inject } from 'vitest'
import { withDatabase } from './address'

// Each test file gets a database of its own, copied from the template. The last one of this worker is dropped first: its
// connections belonged to a process that is gone. What is left at the end, the global teardown drops.
const { adminUrl, ownerUrl, prefix } = inject('database')
const name = `${prefix}_${process.env['VITEST_POOL_ID']}`
const admin = new pg.Client(adminUrl)
await admin.connect()
await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
await admin.query(
  `CREATE DATABASE ${name} TEMPLATE ${prefix}_template OWNER ${pg.escapeIdentifier(new pg.Client(ownerUrl).user ?? '')}`,
)
// A zone that nobody has by accident (UTC+12:45, with daylight saving): what leans on the server's zone goes wrong here.
await admin.query(`ALTER DATABASE ${name} SET timezone TO 'Pacific/Chatham'`)
await admin.end()
process.env['DATABASE_URL'] = withDatabase(ownerUrl, name)
// Counts are exact in tests, however busy the machine is.
process.env['PLUMBLINE_COUNTING_MS'] = '20000'
