/** What the sign-in route says when it refuses: `throttled`, `unavailable`, or that the two do not fit together. */
export type Refused = string

type Reply = { url?: string }

/** Posts to the sign-in routes with the token that shows that the form is ours. Throws when the server does not answer. */
async function post(path: string, fields: Record<string, string>): Promise<Response> {
  const asked = await fetch('/api/auth/csrf')
  if (!asked.ok) throw new TypeError('The server does not answer.')
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
  })
}

/**
 * Opens a session; null when it is open. Asked by hand, since next-auth's own function leaves the page, and what was typed with it, when
 * the server does not answer.
 */
export async function openSession(credentials: { email: string; password: string }): Promise<Refused | null> {
  const answer = await post('callback/credentials', credentials)
  if (answer.status === 503) return 'unavailable'
  const { url } = (await answer.json()) as Reply
  const said = url ? new URL(url, window.location.origin).searchParams.get('error') : 'failed'
  return answer.ok && !said ? null : (said ?? 'failed')
}

/** Ends the session, for every tab and every copy of its cookie. Throws when it could not. */
export async function endSession(): Promise<void> {
  const answer = await post('signout', {})
  if (!answer.ok) throw new TypeError('The server does not answer.')
}
