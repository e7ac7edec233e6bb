import { z } from 'zod'
import { dossierKey, endpoint, id } from '@/lib/api/endpoint'
import { panelNames } from '@/lib/trends/rules/panels'

export const dashboardScopes = ['mine', 'team'] as const
export type DashboardScope = (typeof dashboardScopes)[number]

const placed = z.strictObject({ panel: z.enum(panelNames), width: z.enum(['whole', 'half']) })

/** What a dashboard is: its panels in their order, and the filters, picks and comparison that it opens with. The clocks are not part of it. */
export const dashboardSettings = z.strictObject({
  panels: z
    .array(placed)
    .min(1, 'Keep at least one panel.')
    .refine(
      (all) => new Set(all.map(({ panel }) => panel)).size === all.length,
      'A panel stands on a dashboard once.',
    ),
  /** as the address of the trends has it, without the question mark */
  query: z
    .string()
    .max(2_000, 'These filters are too many to keep. Take some away.')
    .regex(/^[^?#]*$/, 'Write the filters as an address has them, without ? and #.')
    .default(''),
})

const dashboard = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(dashboardScopes),
  isDefault: z.boolean(),
  settings: dashboardSettings,
  version: z.number().int(),
  updatedAt: z.string(),
  /** whose it is */
  by: z.string(),
  mine: z.boolean(),
  /** whether the caller may change, rename or remove it */
  canChange: z.boolean(),
})

export type Dashboard = z.infer<typeof dashboard>
export type DashboardSettings = z.output<typeof dashboardSettings>

const name = z
  .string()
  .trim()
  .min(1, 'Give the dashboard a name.')
  .max(80, 'A name has at most 80 characters.')
const path = '/v1/dossiers/{key}/dashboards' as const
const one = { key: dossierKey, dashboardId: id }

const saving = z.strictObject({
  key: dossierKey,
  name,
  scope: z.enum(dashboardScopes).default('mine'),
  /** whether the trends open with it for everybody; only a dashboard of the team */
  isDefault: z.boolean().default(false),
  settings: dashboardSettings,
})
const changing = z.strictObject({
  ...one,
  version: z.number().int().min(1),
  name: name.optional(),
  scope: z.enum(dashboardScopes).optional(),
  isDefault: z.boolean().optional(),
  settings: dashboardSettings.optional(),
})

export type Saving = z.output<typeof saving>
export type Changing = z.output<typeof changing>

export const dashboardsContract = {
  listDashboards: endpoint({
    method: 'GET',
    path,
    permission: 'dossier.read',
    summary: 'The dashboards that you see: your own and the team’s, by name.',
    input: z.strictObject({ key: dossierKey }),
    output: z.object({ items: z.array(dashboard) }),
  }),
  getDashboard: endpoint({
    method: 'GET',
    path: `${path}/{dashboardId}`,
    permission: 'dossier.read',
    summary: 'One dashboard; those of others only when they are the team’s.',
    input: z.strictObject(one),
    output: dashboard,
  }),
  saveDashboard: endpoint({
    method: 'POST',
    path,
    permission: 'view.save',
    audits: ['dashboard.saved'],
    summary: 'Saves a dashboard under a name, for yourself or for the team.',
    input: saving,
    output: dashboard,
  }),
  reviseDashboard: endpoint({
    method: 'PATCH',
    path: `${path}/{dashboardId}`,
    permission: 'view.save',
    audits: ['dashboard.revised'],
    summary:
      'Renames a dashboard, saves other settings under it, shares it or makes it the dossier’s default.',
    input: changing,
    output: dashboard,
  }),
  removeDashboard: endpoint({
    method: 'DELETE',
    path: `${path}/{dashboardId}`,
    permission: 'view.save',
    audits: ['dashboard.removed'],
    summary: 'Removes a dashboard. It can be restored.',
    input: z.strictObject(one),
    output: z.object({ removed: z.literal(true) }),
  }),
  restoreDashboard: endpoint({
    method: 'POST',
    path: `${path}/{dashboardId}/restoration`,
    permission: 'view.save',
    audits: ['dashboard.restored'],
    summary: 'Brings a removed dashboard back.',
    input: z.strictObject(one),
    output: dashboard,
  }),
}
