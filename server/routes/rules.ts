import { Hono } from 'hono';
import { calculateRequest } from '#core/contract/calculation.ts';
import { AppError } from '#core/errors.ts';
import type { Clock } from '#core/ports.ts';
import { answerCalculation } from '#core/rules/answer-calculation.ts';
import { catalogue, catalogueEntry } from '#core/rules/catalogue.ts';
import { findRule } from '#core/rules/parse-rules.ts';
import type { RuleFile } from '#core/rules/schema.ts';
import type { AppEnvironment } from './environment.ts';
import { readBody } from './read-request.ts';

/** What the calculator routes need; `rules` is read for each request because the index may still be loading. */
export interface RuleDependencies {
  readonly rules: () => readonly RuleFile[];
  readonly clock: Clock;
}

/** `GET /api/rules` and `GET /api/rules/:id`: the catalogue of benefits. */
export function ruleRoutes({ rules }: Pick<RuleDependencies, 'rules'>): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', (c) => c.json({ rules: catalogue(rules()) }));
  routes.get('/:id', (c) => {
    const id = c.req.param('id');
    const bound = findRule(rules(), id);
    if (bound?.rule.status !== 'reviewed') {
      throw new AppError('not_found', `没有规则 ${id.slice(0, 50)}，可用的规则见 GET /api/rules。`);
    }
    return c.json(catalogueEntry(bound));
  });
  return routes;
}

/** `POST /api/calculate`: one rule for one claim; a value that cannot be used is a 400 that names its field. */
export function calculateRoutes({ rules, clock }: RuleDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.post('/', async (c) =>
    c.json(answerCalculation(rules(), await readBody(c.req.raw, calculateRequest), clock.today())),
  );
  return routes;
}
