import { resolve } from 'node:path';
import { Command } from 'commander';
import { type CalculateRequest, calculateRequest } from '#core/contract/calculation.ts';
import { describeIssues, requestIssues } from '#core/contract/request-issues.ts';
import { AppError } from '#core/errors.ts';
import { answerCalculation } from '#core/rules/answer-calculation.ts';
import { loadRules } from '../ingest/steps/load-rules.ts';
import { shanghaiClock } from './adapters/clock/shanghai-clock.ts';
import { endWithFault } from './adapters/node/process-end.ts';
import { readAssignments } from './adapters/terminal/assignments.ts';
import { formatCalculation } from './adapters/terminal/format-calculation.ts';

interface Options {
  readonly date?: string;
  readonly json?: boolean;
}

async function calculateInTerminal(
  ruleId: string,
  facts: readonly string[],
  options: Options,
): Promise<void> {
  const rules = await loadRules(resolve(import.meta.dirname, '../seeds/rules'));
  const calculation = answerCalculation(
    rules,
    checked(ruleId, facts, options),
    shanghaiClock(Date.now).today(),
  );
  process.stdout.write(
    options.json === true ? `${JSON.stringify(calculation, null, 2)}\n` : formatCalculation(calculation),
  );
}

function checked(ruleId: string, facts: readonly string[], { date }: Options): CalculateRequest {
  const result = calculateRequest.safeParse({
    ruleId,
    ...readAssignments(facts),
    ...(date === undefined ? {} : { date }),
  });
  if (result.success) return result.data;
  throw new AppError('invalid_request', describeIssues(requestIssues(result.error)));
}

new Command('calculate')
  .description('按一条规则计算，打印推算的每一步')
  .argument('<规则>', '规则的标识，例如 art07.insurance')
  .argument(
    '[事实...]',
    '名称=值，例如 premium=8万、loans[0].interest=10万；条件写作 条件=是、条件=否、条件=不知道',
  )
  .option('--date <日期>', '按哪一天计算，写作 YYYY-MM-DD；缺省为今天')
  .option('--json', '打印完整的 JSON，与 POST /api/calculate 相同')
  .action(calculateInTerminal)
  .parseAsync()
  .catch(endWithFault);
