import 'server-only'
import type { Caller, Person, Visitor } from '@/lib/core/gate'
import { refuse } from '@/lib/core/errors'
import type { DossierBrief, DossierWhole } from './contract'
import { unreadCount } from '@/lib/notices/queries/stored'
import { findTripped } from '@/lib/notices/queries/tripped'
import { watchedCount } from '@/lib/tripwires/queries/watched-count'
import { untestedDaysOf } from './rules'

/** The dossiers a person is a member of, by title. */
export async function listDossiers({ read, principal }: Person, { limit }: { limit: number }) {
  const items = await read<DossierBrief[]>`
    SELECT d.key, d.title, d.summary, d.marking, m.role,
      (SELECT coalesce(sum(n), 0)::int FROM rollup_month_live r WHERE r.dossier_id = d.id) AS developments,
      (SELECT count(*)::int FROM claims c WHERE c.dossier_id = d.id AND c.gone_at IS NULL) AS claims
    FROM members m JOIN dossiers d ON d.id = m.dossier_id
    WHERE m.account_id = ${principal.accountId} ORDER BY d.title LIMIT ${limit}`
  const [count] = await read<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM members WHERE account_id = ${principal.accountId}`
  return { items: [...items], total: count?.total ?? 0, next: null }
}

type Counts = DossierWhole['counts'] & { changes: number }

/** The caller's dossier with its lists, its counts and what the caller may do. */
export async function getDossier(caller: Caller): Promise<DossierWhole> {
  const { read, dossier, principal, role, can } = caller
  const [kinds, thresholds, baselines, counts] = await Promise.all([
    read<
      DossierWhole['kinds']
    >`SELECT code, label, plural, archived_at IS NOT NULL AS archived, score, measures FROM kinds WHERE dossier_id = ${dossier.id} ORDER BY position`,
    read<
      DossierWhole['thresholds']
    >`SELECT metric, kind_code, value, label, authority FROM thresholds WHERE dossier_id = ${dossier.id} ORDER BY value`,
    read<
      NonNullable<DossierWhole['baseline']>[]
    >`SELECT id, title, published_on FROM baselines WHERE dossier_id = ${dossier.id} ORDER BY published_on DESC LIMIT 1`,
    read<Counts[]>`SELECT
      (SELECT coalesce(sum(n), 0)::int FROM rollup_month_live WHERE dossier_id = ${dossier.id}) AS developments,
      (SELECT count(*)::int FROM claims WHERE dossier_id = ${dossier.id} AND gone_at IS NULL) AS claims,
      (SELECT count(*)::int FROM reports WHERE dossier_id = ${dossier.id}) AS reports,
      (SELECT count(*)::int FROM actors WHERE dossier_id = ${dossier.id}) AS actors,
      (SELECT count(*)::int FROM sources WHERE dossier_id = ${dossier.id}) AS sources,
      (SELECT count(*)::int FROM members WHERE dossier_id = ${dossier.id}) AS members,
      (SELECT count(*)::int FROM developments WHERE dossier_id = ${dossier.id} AND retracted_at IS NULL
         AND review_state IN ('candidate', 'draft', 'in-review'))
      + (SELECT count(*)::int FROM links l JOIN developments d ON d.dossier_id = l.dossier_id AND d.id = l.development_id
         WHERE l.dossier_id = ${dossier.id} AND l.state = 'proposed' AND l.ended_at IS NULL AND d.retracted_at IS NULL) AS inbox,
      (SELECT count(*)::int FROM notices m JOIN annotations n ON n.dossier_id = m.dossier_id AND n.id = m.annotation_id
         WHERE m.dossier_id = ${dossier.id} AND m.account_id = ${principal.accountId} AND m.kind = 'mention' AND m.read_at IS NULL
           AND n.removed_at IS NULL AND n.visibility = 'team') AS mentions,
      ${unreadCount(caller)} AS notices,
      (SELECT coalesce(max(seq), 0) FROM audit_entries WHERE dossier_id = ${dossier.id}) AS changes`,
  ])
  const { key, title, summary, marking } = dossier
  const { changes, ...counted } = counts[0]!
  const watched = await watchedCount(caller, changes)
  const tripped = await findTripped(caller, watched.owned)
  return {
    key,
    title,
    summary,
    marking: marking as DossierWhole['marking'],
    role,
    can,
    counts: {
      ...counted,
      inbox: counted.inbox + watched.count,
      notices: counted.notices + tripped.filter(({ unread }) => unread).length,
    },
    developments: counted.developments,
    claims: counted.claims,
    kinds: [...kinds],
    thresholds: [...thresholds],
    review: { secondPerson: dossier.settings['secondPerson'] === true },
    alarm: { untestedDays: untestedDaysOf(dossier.settings) },
    baseline: baselines[0] ?? null,
  }
}

/** Ready when the database answers and its schema is there; else 503. */
export async function health({ read }: Visitor): Promise<{ status: 'ready' }> {
  const answered = read`SELECT 1 FROM dossiers LIMIT 1`.then(() => true)
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), 2_000).unref())
  const ready = await Promise.race([answered, late]).catch(() => false)
  if (!ready) throw refuse('SERVICE_UNAVAILABLE', 'The database does not answer.', { status: 'waiting' })
  return { status: 'ready' }
}
