import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import { matchedRoutes } from 'hono/route';
import { openApiDocument } from '#core/contract/openapi.ts';
import { AppError } from '#core/errors.ts';
import { askRoutes } from './routes/ask.ts';
import { clauseRoutes } from './routes/clauses.ts';
import { documentRoutes } from './routes/documents.ts';
import type { AppDependencies, AppEnvironment } from './routes/environment.ts';
import { faultResponse, visibleFault } from './routes/faults.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { pageHeaders } from './routes/page-headers.ts';
import { requireAdmission } from './routes/rate-limit.ts';
import { reportRoutes } from './routes/report.ts';
import { calculateRoutes, ruleRoutes } from './routes/rules.ts';
import { searchRoutes } from './routes/search.ts';
import { loadedService, statusRoutes } from './routes/status.ts';

export const contractVersion = '1.0.0';

/** The whole service as one Hono app that knows no runtime. */
export function createApp(dependencies: AppDependencies): Hono<AppEnvironment> {
  const { readiness, newRequestId, log, allowedOrigins = '*', admit, clientAddress, page } = dependencies;
  const app = new Hono<AppEnvironment>();

  app.use(requestId({ generator: newRequestId, limitLength: 64 }));
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    log?.({
      event: 'request',
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routeOf(c),
      status: c.res.status,
      fault: c.get('fault'),
      milliseconds: Math.round((performance.now() - started) * 10) / 10,
    });
  });
  app.use(pageHeaders(allowedOrigins));
  const origin = allowedOrigins === '*' ? '*' : [...allowedOrigins];
  const crossOrigin = cors({
    origin,
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'X-Request-Id'],
    exposeHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
  });
  app.use('/api/*', crossOrigin);
  app.use('/openapi.json', crossOrigin);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return faultResponse(
          c,
          new AppError('method_not_allowed', `这个地址只接受 ${methods.join('、')} 请求。`),
        );
      },
    }),
  );
  app.use('/api/*', async (c, next) => {
    const address = clientAddress?.(c);
    requireAdmission(c, address === undefined ? undefined : admit?.(address));
    c.set('service', loadedService(readiness));
    await next();
  });

  app.route('/', statusRoutes(dependencies));
  app.route('/api/ask', askRoutes(dependencies));
  app.route('/api/search', searchRoutes(dependencies));
  app.route('/api/documents', documentRoutes(dependencies));
  app.route('/api/clauses', clauseRoutes(dependencies));
  const rules = () => loadedService(readiness).rules;
  app.route('/api/rules', ruleRoutes({ rules }));
  app.route('/api/calculate', calculateRoutes({ rules, clock: dependencies.clock }));
  app.route('/api/feedback', feedbackRoutes(dependencies));
  app.route('/api/report', reportRoutes(dependencies));
  const contract = openApiDocument(contractVersion);
  app.get('/openapi.json', (c) => c.json(contract));

  app.notFound(async (c) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const found = reads ? ((await page?.(c.req.raw)) ?? (await unknownPage(c, page))) : undefined;
    return found ?? faultResponse(c, new AppError('not_found', '没有这个地址；全部调用见 /openapi.json。'));
  });
  app.onError((error, c) => faultResponse(c, visibleFault(error, c.get('requestId'), log)));
  return app;
}

/** A person at a wrong address gets the pages, which say so and lead on; a program gets the fault. */
async function unknownPage(c: Context, page: AppDependencies['page']): Promise<Response | undefined> {
  const asked = c.req.path.startsWith('/api/') ? '' : (c.req.header('accept') ?? '');
  const frame = asked.includes('text/html') ? await page?.(new Request(new URL('/', c.req.url))) : undefined;
  return frame && new Response(frame.body, { status: 404, headers: frame.headers });
}

/** The pattern that answered, `/api/clauses/:id{.+}`; `*` for pages and for addresses that nothing answers. */
function routeOf(c: Context): string {
  return matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? '*';
}
