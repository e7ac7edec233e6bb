import { z } from 'zod'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { developmentFilters, sorts } from '@/lib/developments/rules/filters'

export const viewScopes = ['mine', 'team'] as const
export type ViewScope = (typeof viewScopes)[number]

const { world: _world, known: _known, ...filters } = developmentFilters

const column = z.strictObject({
  name: z.string().regex(/^[a-z-]{1,30}$/, 'A column is named in small letters, such as title.'),
  /** in px; absent for its ordinary width */
  width: z.number().int().min(40).max(1_000).optional(),
})

/** What a view is: which developments, in which order, with which columns. The clocks are not part of it. */
export const viewSettings = z.strictObject({
  filters: z.strictObject(filters).default({}),
  sort: z.enum(sorts).default('newest'),
  /** in their order; absent for the ordinary ones */
  columns: z.array(column).min(1).max(30).optional(),
  density: z.enum(['roomy', 'dense']).optional(),
})

const view = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(viewScopes),
  isDefault: z.boolean(),
  settings: viewSettings,
  version: z.number().int(),
  updatedAt: z.string(),
  /** whose it is */
  by: z.string(),
  mine: z.boolean(),
  /** whether the caller may change, rename or remove it */
  canChange: z.boolean(),
})

export type SavedView = z.infer<typeof view>
export type ViewSettings = z.output<typeof viewSettings>

const name = z.string().trim().min(1, 'Give the view a name.').max(80, 'A name has at most 80 characters.')
const path = '/v1/dossiers/{key}/views' as const
const one = { key: dossierKey, viewId: id }

const saving = z.strictObject({
  key: dossierKey,
  name,
  scope: z.enum(viewScopes).default('mine'),
  /** whether the log opens with it for everybody; only a view of the team */
  isDefault: z.boolean().default(false),
  settings: viewSettings,
})
const changing = z.strictObject({
  ...one,
  version: z.number().int().min(1),
  name: name.optional(),
  scope: z.enum(viewScopes).optional(),
  isDefault: z.boolean().optional(),
  settings: viewSettings.optional(),
})

export type Saving = z.output<typeof saving>
export type Changing = z.output<typeof changing>

export const viewsContract = {
  listViews: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'The saved views that you see: your own and the team’s, by name.',
    input: z.strictObject({ key: dossierKey }),
    output: z.object({ items: z.array(view) }),
  }),
  getView: endpoint({
    method: 'GET',
    path: `${path}/{viewId}`,
    permission: 'dossier.read',
    summary: 'One saved view; those of others only when they are the team’s.',
    input: z.strictObject(one),
    output: view,
  }),
  saveView: endpoint({
    method: 'POST',
    path,
    permission: 'view.save',
    audits: ['view.saved'],
    summary: 'Saves a view under a name, for yourself or for the team.',
    input: saving,
    output: view,
  }),
  reviseView: endpoint({
    method: 'PATCH',
    path: `${path}/{viewId}`,
    permission: 'view.save',
    audits: ['view.revised'],
    summary: 'Renames a view, saves other settings under it, shares it or makes it the dossier’s default.',
    input: changing,
    output: view,
  }),
  removeView: endpoint({
    method: 'DELETE',
    path: `${path}/{viewId}`,
    permission: 'view.save',
    audits: ['view.removed'],
    summary: 'Removes a view. It can be restored.',
    input: z.strictObject(one),
    output: z.object({ removed: z.literal(true) }),
  }),
  restoreView: endpoint({
    method: 'POST',
    path: `${path}/{viewId}/restoration`,
    permission: 'view.save',
    audits: ['view.restored'],
    summary: 'Brings a removed view back.',
    input: z.strictObject(one),
    output: view,
  }),
}
