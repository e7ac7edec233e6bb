import { expect, it } from 'vitest'
import { reader } from '@/lib/core/db/reader'

/** What belongs to no dossier: people, and what the installation keeps about itself. */
const outside = [
  'accounts',
  'sessions',
  'api_tokens',
  'rate_limits',
  'instances',
  'idempotency_keys',
  'dossiers',
  '_prisma_migrations',
]

type Key = { table: string; name: string; kind: string; first: string }

/** Every primary, unique and foreign key of the dossier's tables with its first column. */
const keys = () => reader()<Key[]>`
  SELECT t.relname AS table, c.conname AS name, c.contype AS kind, a.attname AS first
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
  WHERE t.relnamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f') AND NOT t.relname = ANY (${outside})
  UNION ALL
  SELECT t.relname, i.relname, 'unique index', a.attname
  FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
  WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique AND NOT t.relname = ANY (${outside})`

it('puts the dossier first in every key, so that a distributed Postgres can shard by it', async () => {
  const found = await keys()
  expect(found.length).toBeGreaterThan(40)
  // A member also belongs to an account, which is outside every dossier.
  const wrong = found.filter(
    ({ first, name }) => first !== 'dossier_id' && name !== 'members_account_id_fkey',
  )
  expect(wrong).toEqual([])
})

it('refers across dossiers nowhere: a foreign key carries the dossier on both sides', async () => {
  const wrong = await reader()`
    SELECT c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class f ON f.oid = c.confrelid
    JOIN pg_attribute a ON a.attrelid = f.oid AND a.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace AND NOT t.relname = ANY (${outside})
      AND f.relname NOT IN ('dossiers', 'accounts') AND a.attname <> 'dossier_id'`
  expect([...wrong]).toEqual([])
})

it('gives the application a role that owns nothing and cannot rewrite the audit', async () => {
  const [row] = await reader()`
    SELECT current_user AS role,
      (SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole) AS owned,
      has_table_privilege('audit_entries', 'UPDATE') AS may_update, has_table_privilege('audit_entries', 'DELETE') AS may_delete,
      has_schema_privilege('public', 'CREATE') AS may_create`
  expect(row).toEqual({
    role: 'plumbline_app',
    owned: 0,
    mayUpdate: false,
    mayDelete: false,
    mayCreate: false,
  })
})
