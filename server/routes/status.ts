import { Hono } from 'hono';
import { AppError } from '#core/errors.ts';
import type { AppDependencies, AppEnvironment, Service } from './environment.ts';

/** `GET /healthz`: alive. `GET /readyz`: the index is loaded. */
export function statusRoutes({ readiness }: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', (c) => {
    const { index, rules } = loadedService(readiness);
    return c.json({
      status: 'ready',
      generation: index.generation,
      documents: index.documents.length,
      clauses: index.clauses.length,
      segmenter: index.segmenter,
      embedder: index.embedder,
      rulesSetAside: rules.flatMap((file) => file.rules).filter(({ faults = [] }) => faults.length > 0)
        .length,
    });
  });
  return routes;
}

/** The service, or the fault that says why there is none yet. */
export function loadedService(readiness: AppDependencies['readiness']): Service {
  const state = readiness();
  if (state.state === 'failed') throw state.fault;
  if (state.state === 'loading') throw new AppError('index_loading', '正在建立或载入索引，请过几秒再试。');
  return state.service;
}
