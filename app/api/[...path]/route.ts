import { startBackground } from '@/lib/api/background'
import { describeApi } from '@/lib/api/describe'
import { openDoor } from '@/lib/api/door'
import { bytesType } from '@/lib/api/endpoint'
import { handler, MISSING } from '@/lib/api/handler'

const quiet = { 'cache-control': 'no-store' }
openDoor() // what follows serves the first request, and development

/** A body that is a file stays out of the handler's hands, which would take it whole into memory: it goes beside as a stream. */
function apart(request: Request): { asked: Request; upload?: ReadableStream<Uint8Array> } {
  if (request.headers.get('content-type') !== bytesType || !request.body) return { asked: request }
  const headers = new Headers(request.headers)
  headers.delete('content-type')
  return { asked: new Request(request.url, { method: request.method, headers }), upload: request.body }
}

async function serve(request: Request): Promise<Response> {
  startBackground()
  if (new URL(request.url).pathname === '/api/v1/openapi.json')
    return Response.json(await describeApi(), { headers: quiet })
  const { asked, upload } = apart(request)
  const { response } = await handler.handle(asked, {
    prefix: '/api',
    context: { headers: request.headers, http: true, ...(upload ? { upload } : {}) },
  })
  if (!response) return Response.json(MISSING, { status: 404, headers: quiet })
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  if (response.status === 503) response.headers.set('retry-after', '2')
  return response
}

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT }
