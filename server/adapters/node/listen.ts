import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { AppError } from '#core/errors.ts';
import { squeezingReplies } from './squeeze-replies.ts';

/** Time that running requests get to finish once the process is told to end. */
const graceMilliseconds = 10_000;

export interface Listening {
  readonly port: number;
  /** Takes no new connections and resolves when the running requests are done, or after ten seconds. */
  close(): Promise<void>;
}

/** Serves `fetch` over HTTP/1.1. Throws `internal`, with words for the operator, when the port cannot be had. */
export async function listen(options: {
  fetch: (request: Request, bindings: unknown) => Response | Promise<Response>;
  port: number;
  hostname: string | undefined;
}): Promise<Listening> {
  const { fetch, port, hostname } = options;
  const server = createServer(
    { requestTimeout: 30_000 },
    getRequestListener(squeezingReplies(fetch), hostname === undefined ? {} : { hostname }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portFault(cause, port, hostname)));
    server.listen(port, hostname, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return { port: bound, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when the server closed is idle once its response is out, and would be kept alive.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const deadline = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(deadline);
      resolve();
    });
  });
}

function portFault(cause: Error, port: number, hostname: string | undefined): AppError {
  const code = 'code' in cause ? cause.code : undefined;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${port} 已被占用。请结束占用它的程序，或换一个端口，例如 PORT=${port + 1} npm start。`,
    EACCES: `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=8787 npm start。`,
    EADDRNOTAVAIL: `本机没有地址 ${hostname}。请检查 HOST。`,
    ENOTFOUND: `找不到主机名 ${hostname}。请检查 HOST。`,
  };
  return new AppError('internal', reasons[String(code)] ?? `无法监听端口 ${port}：${cause.message}`, {
    cause,
  });
}
