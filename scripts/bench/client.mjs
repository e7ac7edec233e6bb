import http from 'node:http'

/**
 * A client of the API over one kept connection per request at a time, as a script of the team would have it.
 * @param {string} base such as http://127.0.0.1:3000
 * @param {string} token
 */
export function apiClient(base, token) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })
  const headers = { authorization: `Bearer ${token}` }

  /** @param {string} path @param {{ method?: string, body?: unknown, headers?: Record<string, string>, ownConnection?: boolean }} [more] @returns {Promise<http.IncomingMessage>} */
  const open = (path, { method = 'GET', body, headers: more = {}, ownConnection = false } = {}) =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? undefined : JSON.stringify(body)
      const request = http.request(`${base}/api${path}`, {
        method,
        agent: ownConnection ? false : agent,
        headers:
          sent === undefined
            ? { ...headers, ...more }
            : {
                ...headers,
                ...more,
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(sent),
              },
      })
      request.once('error', reject)
      request.once('response', resolve)
      request.end(sent)
    })

  /** @param {string} path @param {{ method?: string, body?: unknown }} [more] */
  async function call(path, more) {
    const response = await open(path, more)
    response.setEncoding('utf8')
    let text = ''
    for await (const chunk of response) text += chunk
    if ((response.statusCode ?? 500) >= 400)
      throw new Error(`${more?.method ?? 'GET'} ${path}: ${response.statusCode} ${text}`)
    return JSON.parse(text)
  }
  return { open, call, close: () => agent.destroy() }
}

/** @typedef {ReturnType<typeof apiClient>} Client */
