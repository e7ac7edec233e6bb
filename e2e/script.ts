import { expect, type APIRequestContext } from '@playwright/test'

/** The HTTP API as a script of the team uses it: with a token. Every answer but a success fails the test. */
export type Script = {
  get<T>(path: string): Promise<T>
  post<T>(path: string, body: object): Promise<T>
  patch<T>(path: string, body: object): Promise<T>
}

type Account = { email: string; password: string }

/** Opens a session over HTTP, in the cookies of this context. */
export async function openSession(context: APIRequestContext, { email, password }: Account) {
  const { csrfToken } = (await (await context.get('/api/auth/csrf')).json()) as { csrfToken: string }
  const form = { csrfToken, email, password, json: 'true' }
  const answer = await context.post('/api/auth/callback/credentials', { form })
  return answer.status()
}

/** A token of the account that is signed in in this context. */
export async function mintToken(context: APIRequestContext, origin: string): Promise<string> {
  const answer = await context.post('/api/v1/tokens', {
    headers: { origin },
    data: { name: 'browser suite', scope: 'write', days: 1 },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return ((await answer.json()) as { token: string }).token
}

/** The API with a token. */
export function scriptWith(context: APIRequestContext, token: string): Script {
  const send = async <T>(method: string, path: string, data?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await context.fetch(`/api/v1${path}`, { method, headers, ...(data ? { data } : {}) })
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    patch: (path, body) => send('PATCH', path, body),
  }
}
