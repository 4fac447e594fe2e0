import { indexFolder } from './generation.ts';

/** Answers the pages among the static assets; the index beside them is not a page. */
export function assetPages(
  assets: Pick<Fetcher, 'fetch'>,
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(indexFolder) || pathname.startsWith('/api/')) return undefined;
    const response = await assets.fetch(request);
    // The headers of an asset cannot be changed, and the app adds its own.
    return response.status === 404 ? undefined : new Response(response.body, response);
  };
}
