import pg from 'pg'
import { beforeEach, expect, inject, test } from 'vitest'
import { schemaDifference } from '@/scripts/migrations/difference.mjs'
import { readSchema } from '@/scripts/migrations/folder.mjs'
import { withDatabase } from './address'

const { adminUrl, ownerUrl, prefix } = inject('database')
const name = `${prefix}_difference`
const url = withDatabase(ownerUrl, name)

beforeEach(async () => {
  const admin = new pg.Client(adminUrl)
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.query(
    `CREATE DATABASE ${name} OWNER ${pg.escapeIdentifier(new pg.Client(ownerUrl).user ?? '')}`,
  )
  await admin.end()
})

test('the migrations make what the schema says', async () => {
  expect(await schemaDifference(url)).toBe('')
})

test('what the schema says and the migrations do not make is found', async () => {
  const more: [string, string] = [
    'prisma/schema/more.prisma',
    'model Extra {\n  id String @id\n\n  @@map("extras")\n}\n',
  ]
  expect(await schemaDifference(url, [...readSchema(), more])).toMatch(
    /^-- CreateTable\nCREATE TABLE "extras" \(/,
  )
})
