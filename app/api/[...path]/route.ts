import { startBackground } from '@/lib/api/background'
import { describeApi, handler } from '@/lib/api/handler'

const quiet = { 'cache-control': 'no-store' }
const missing = {
  code: 'NOT_FOUND',
  status: 404,
  message: 'There is no such address. /api/v1/openapi.json lists them all.',
}

async function serve(request: Request): Promise<Response> {
  startBackground()
  if (new URL(request.url).pathname === '/api/v1/openapi.json')
    return Response.json(await describeApi(), { headers: quiet })
  const { response } = await handler.handle(request, {
    prefix: '/api',
    context: { headers: request.headers, http: true },
  })
  if (!response) return Response.json(missing, { status: 404, headers: quiet })
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  if (response.status === 503) response.headers.set('retry-after', '2')
  return response
}

export { serve as DELETE, serve as GET, serve as PATCH, serve as POST, serve as PUT }
