import 'server-only'
import type { Act } from '@/lib/core/gate'
import { Prisma } from '@/prisma/generated/client'
import { byHash, rowsOf, type Slice } from './commit-rows'

/** What the rows `p` cite, as `c`. */
const cited = Prisma.sql`ROWS FROM (jsonb_to_recordset(p.citations) AS (address text, url text, title text, outlet text, "outletType" text, author text, language text, note text,
  published text, "publishedOn" date, reliability text, credibility int2, quote text, "primary" bool, checked text, "checkNote" text)) WITH ORDINALITY
  AS c (address, url, title, outlet, outlet_type, author, language, note, published, published_on, reliability, credibility, quote, is_primary, checked, check_note, nth)`

/** The outlet of a citation `c`, as `o`. */
const outletOf = ({ dossier }: Act) => Prisma.sql`
  LEFT JOIN (SELECT DISTINCT ON (lower(name)) lower(name) AS name, id FROM outlets WHERE dossier_id = ${dossier.id}::uuid ORDER BY lower(name), name) AS o ON o.name = lower(c.outlet)`

async function writeOutlets(act: Act, rows: Prisma.Sql) {
  await act.tx.$executeRaw`
    INSERT INTO outlets (dossier_id, id, name, type)
    SELECT DISTINCT ON (lower(c.outlet)) p.dossier_id, plumbline_child_id(p.id, 'outlet', c.nth), c.outlet, coalesce(c.outlet_type, 'other')
    FROM ${rows} CROSS JOIN LATERAL ${cited}
    WHERE c.outlet IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outlets o WHERE o.dossier_id = ${act.dossier.id}::uuid AND lower(o.name) = lower(c.outlet))
    ORDER BY lower(c.outlet), p.line ON CONFLICT DO NOTHING`
}

const sameTitle = ({
  dossier,
}: Act) => Prisma.sql`s.dossier_id = ${dossier.id}::uuid AND s.canonical_url IS NULL AND s.title = c.title
  AND s.outlet_id IS NOT DISTINCT FROM o.id AND s.published IS NOT DISTINCT FROM c.published`

/** A document is known by its address, or without one by title, outlet and date: as when a person cites it. */
async function writeNewSources(act: Act, rows: Prisma.Sql): Promise<number> {
  const outlet = outletOf(act)
  const target = Prisma.sql`INSERT INTO sources (dossier_id, id, title, outlet_id, author, url, canonical_url, published, published_on, language, note)`
  const columns = Prisma.sql`p.dossier_id, plumbline_child_id(p.id, 'source', c.nth), c.title, o.id, c.author, c.url, c.address, c.published, c.published_on, c.language, c.note`
  const byAddress = await act.tx.$executeRaw`
    ${target} SELECT DISTINCT ON (c.address) ${columns} FROM ${rows} CROSS JOIN LATERAL ${cited} ${outlet}
    WHERE c.address IS NOT NULL ORDER BY c.address, p.line ON CONFLICT (dossier_id, canonical_url) DO NOTHING`
  const byTitle = await act.tx.$executeRaw`
    ${target} SELECT DISTINCT ON (c.title, o.id, c.published) ${columns} FROM ${rows} CROSS JOIN LATERAL ${cited} ${outlet}
    WHERE c.address IS NULL AND NOT EXISTS (SELECT 1 FROM sources s WHERE ${sameTitle(act)})
    ORDER BY c.title, o.id, c.published, p.line`
  return byAddress + byTitle
}

/** Cites the sources for the records of a slice that were logged; makes those that the dossier does not have and gives how many. */
export async function writeSources(act: Act, slice: Slice): Promise<number> {
  const { tx, dossier, principal } = act
  const rows = rowsOf(act, slice)
  const [has] = await tx.$queryRaw<{ any: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM ${rows} WHERE p.citations IS NOT NULL) AS any`
  if (!has!.any) return 0
  await writeOutlets(act, rows)
  const made = await writeNewSources(act, rows)
  const columns = Prisma.sql`p.dossier_id, plumbline_child_id(p.id, 'citation', c.nth), p.id, s.id, c.nth - 1, c.reliability, c.credibility, c.quote,
    coalesce(c.is_primary, false), coalesce(c.checked, 'not-stated'), c.check_note, ${principal.accountId}::uuid`
  const logged = Prisma.sql`JOIN developments d ON d.dossier_id = ${dossier.id}::uuid AND d.id = p.id`
  const cite = () => tx.$executeRaw`
    INSERT INTO citations (dossier_id, id, development_id, source_id, position, reliability, credibility, quote, "primary", checked, check_note, graded_by_id)
    SELECT ${columns} FROM ${rows} ${logged} CROSS JOIN LATERAL ${cited}
      JOIN sources s ON s.dossier_id = ${dossier.id}::uuid AND s.canonical_url = c.address
    UNION ALL
    SELECT ${columns} FROM ${rows} ${logged} CROSS JOIN LATERAL ${cited} ${outletOf(act)}
      JOIN LATERAL (SELECT s.id FROM sources s WHERE ${sameTitle(act)} ORDER BY s.id LIMIT 1) AS s ON true
      WHERE c.address IS NULL`
  await byHash(act, cite)
  return made
}
