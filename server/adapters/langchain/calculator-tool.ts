import { type DynamicStructuredTool, tool } from '@langchain/core/tools';
import { calculateRequest } from '#core/contract/calculation.ts';
import { AppError } from '#core/errors.ts';
import type { Clock } from '#core/ports.ts';
import { answerCalculation } from '#core/rules/answer-calculation.ts';
import type { RuleFile } from '#core/rules/schema.ts';
import { conclusion } from '#core/rules/wording.ts';

/**
 * The calculator as a LangChain tool, so that chains and agents compute amounts instead of writing them. Answers with the
 * calculation as JSON and a `conclusion` in Chinese; a value it cannot use is answered with the reason, for the agent to ask again.
 */
export function calculatorTool(
  rules: readonly RuleFile[],
  clock: Clock,
): DynamicStructuredTool<typeof calculateRequest> {
  return tool(
    (request) => {
      try {
        const calculation = answerCalculation(rules, request, clock.today());
        return JSON.stringify({ conclusion: conclusion(calculation), calculation });
      } catch (error) {
        if (error instanceof AppError)
          return JSON.stringify({ error: { code: error.code, message: error.message } });
        throw error;
      }
    },
    { name: 'calculate_benefit', description: describeTool(rules), schema: calculateRequest },
  );
}

/** Lists the rules with their inputs, so that a model can pick one without asking for the catalogue first. */
function describeTool(rules: readonly RuleFile[]): string {
  const lines = rules.flatMap((file) =>
    file.rules
      .filter(({ status }) => status === 'reviewed')
      .map((rule) => {
        const inputs =
          rule.kind === 'amount'
            ? rule.inputs.map(({ id, label }) => `${id}=${label}`).join('，')
            : '没有金额';
        return `${rule.id}：${rule.title}（${inputs || '不需要事实'}）`;
      }),
  );
  return [
    '按政策条文计算奖补金额，金额用人民币元，可写 1.5万。只能用下列规则，不得自己估算：',
    ...lines,
  ].join('\n');
}
