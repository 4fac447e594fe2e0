import { pageCandidates } from '../page-path.ts';
import { indexFolder } from './generation.ts';

/** Answers the pages among the static assets; the index beside them is not a page. */
export function assetPages(
  assets: Pick<Fetcher, 'fetch'>,
): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(indexFolder) || pathname.startsWith('/api/')) return undefined;
    for (const candidate of pageCandidates(pathname)) {
      const response = await assets.fetch(new Request(new URL(assetName(candidate), request.url), request));
      // The headers of an asset cannot be changed, and the app adds its own.
      if (response.status !== 404) return new Response(response.body, response);
    }
    return undefined;
  };
}

/** The store of assets answers a page under its name without the ending, and sends every other form there. */
function assetName(path: string): string {
  return path.replace(/^\/index\.html$/, '/').replace(/\.html$/, '');
}
