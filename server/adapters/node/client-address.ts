import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Address of the client. Behind a proxy that is trusted, the last entry of X-Forwarded-For: the proxy wrote it,
 * while those before it are the client's word.
 */
export function clientAddress(trustsProxy: boolean): (c: Context) => string | undefined {
  return (c) => {
    const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return forwarded === undefined || forwarded === '' ? getConnInfo(c).remote.address : forwarded;
  };
}
