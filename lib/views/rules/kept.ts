/** What people keep under a name, for themselves or for the team: views of the log and dashboards of the trends. */
export const KEPT = {
  view: { table: 'saved_views', many: 'views', opens: 'the log opens with' },
  dashboard: { table: 'dashboards', many: 'dashboards', opens: 'the trends open with' },
} as const
export type KeptWhat = keyof typeof KEPT

/** One of them as the API gives it. */
export type Kept<Settings> = {
  id: string
  name: string
  scope: 'mine' | 'team'
  isDefault: boolean
  settings: Settings
  version: number
  updatedAt: string
  by: string
  mine: boolean
  canChange: boolean
}

export type KeptSaving<Settings> = Pick<Kept<Settings>, 'name' | 'scope' | 'isDefault' | 'settings'>

/** What changes, on top of which version. */
export type KeptChanging<Settings> = {
  id: string
  version: number
  given: { [Field in keyof KeptSaving<Settings>]?: KeptSaving<Settings>[Field] | undefined }
}
