import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** The page that other sites may put into a frame; see `web/embed`. */
const framedPage = '/embed';

/**
 * The headers that keep what is served from doing harm. Frames are for this site alone; `/embed` also for the origins that
 * the settings name. `*` names none: letting every site frame a page must not be what happens when nothing is set.
 */
export function pageHeaders(allowedOrigins: '*' | readonly string[]): MiddlewareHandler {
  const named = allowedOrigins === '*' ? [] : allowedOrigins;
  const strict = headersFor(["'self'"]);
  const framed = headersFor(["'self'", ...named], false);
  return (c, next) => (c.req.path === framedPage ? framed : strict)(c, next);
}

function headersFor(frameAncestors: string[], xFrameOptions = true): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors,
    },
    xFrameOptions,
    // Other origins may call, see cors; whoever ends TLS in front of us decides on HSTS.
    crossOriginResourcePolicy: 'cross-origin',
    strictTransportSecurity: false,
  });
}
