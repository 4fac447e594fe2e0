import { acceptedEncoding, squeeze } from './squeeze.ts';

type Fetch = (request: Request, bindings: unknown) => Response | Promise<Response>;

/** Below this many bytes squeezing costs more time than it saves. */
const worthwhile = 8_000;

/**
 * Squeezes long JSON replies to reading calls, such as the catalogue; on Workers the network does that. Answers to
 * questions are short and pass as they are.
 */
export function squeezingReplies(fetch: Fetch): Fetch {
  return async (request, bindings) => {
    const response = await fetch(request, bindings);
    if (request.method !== 'GET') return response;
    const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    if (encoding === undefined || !isJson) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const headers = new Headers(response.headers);
    headers.append('Vary', 'Accept-Encoding');
    if (bytes.length < worthwhile) return new Response(bytes, { status: response.status, headers });
    headers.delete('Content-Length');
    headers.set('Content-Encoding', encoding);
    return new Response(await squeeze(bytes, encoding, 'each'), { status: response.status, headers });
  };
}
