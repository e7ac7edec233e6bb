/** What a member is in a dossier, from the widest to the narrowest. */
export const roles = ['owner', 'editor', 'analyst', 'commenter', 'reader'] as const
export type Role = (typeof roles)[number]

const everyone: readonly Role[] = roles
const commenters: readonly Role[] = ['owner', 'editor', 'analyst', 'commenter']
const analysts: readonly Role[] = ['owner', 'editor', 'analyst']
const editors: readonly Role[] = ['owner', 'editor']
const owners: readonly Role[] = ['owner']

/**
 * The one table of who may do what. Every endpoint names one of these; `account.*` need a signed-in person and no
 * dossier, `public` needs nobody, all others need a member of the dossier with one of the roles.
 */
export const permissions = {
  public: null,
  'account.own': null,
  'dossier.create': null,
  'dossier.read': everyone,
  'dossier.revise': owners,
  'member.manage': owners,
  'audit.read': editors,
  'development.log': analysts,
  'development.revise': analysts,
  'development.retract': analysts,
  'import.run': analysts,
  'import.roll-back': editors,
  'source.write': analysts,
  'actor.write': analysts,
  'merge.make': analysts,
  'kind.write': editors,
  'baseline.write': editors,
  'claim.write': analysts,
  'claim.recast': editors,
  'standing.decide': editors,
  'link.propose': analysts,
  'link.decide': editors,
  'annotation.place': commenters,
  'annotation.moderate': editors,
  'mention.acknowledge': everyone,
  'notice.read': everyone,
  'view.save': everyone,
  'view.share': analysts,
  'export.take': everyone,
  'report.write': analysts,
  'report.issue': editors,
} as const satisfies Record<string, readonly Role[] | null>

export type Permission = keyof typeof permissions

/** Whether a role holds a permission of a dossier. Permissions outside dossiers answer false: the gate treats them apart. */
export function allows(role: Role, permission: Permission): boolean {
  return permissions[permission]?.includes(role) ?? false
}

/** Every permission that a role holds, for views: they show what can be done without knowing roles. */
export function permissionsOf(role: Role): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => allows(role, permission))
}
