import pg from 'pg'
import { expect, test } from 'vitest'

test('a test file has a database of its own, in a hostile time zone, owned by a login that is no superuser', async () => {
  const client = new pg.Client(process.env['DATABASE_URL'])
  await client.connect()
  const { rows } = await client.query(
    `SELECT current_database() AS name, current_setting('timezone') AS zone,
       pg_get_userbyid(datdba) = current_user AS owns FROM pg_database WHERE datname = current_database()`,
  )
  await client.end()
  expect(rows).toEqual([
    { name: expect.stringMatching(/^plumbline_test_\d+_\d+$/), zone: 'Pacific/Chatham', owns: true },
  ])
})
