'use client'

/** Either a form posted to an address with hidden fields (a CSRF token), or a function. */
export type SignOutWay = { action: string; fields?: Record<string, string> } | (() => void | Promise<void>)

/** The button that ends the session. */
export function SignOut({ way, className }: { way: SignOutWay; className?: string }) {
  if (typeof way === 'function') {
    return (
      <button type="button" className={className} onClick={() => void way()}>
        Sign out
      </button>
    )
  }
  return (
    <form method="post" action={way.action}>
      {Object.entries(way.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={className}>
        Sign out
      </button>
    </form>
  )
}
