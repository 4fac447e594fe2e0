import { resolve } from 'node:path';
import { Command } from 'commander';
import { type AskRequest, askRequest } from '#core/contract/ask.ts';
import { describeIssues, requestIssues } from '#core/contract/request-issues.ts';
import { AppError } from '#core/errors.ts';
import { endWithFault } from './adapters/node/process-end.ts';
import { readSettings } from './adapters/node/settings.ts';
import { formatAnswer } from './adapters/terminal/format-answer.ts';
import { openService } from './open-service.ts';

interface Options {
  readonly asOf?: string;
  readonly region?: string;
  readonly json?: boolean;
}

const root = resolve(import.meta.dirname, '..');

async function answerInTerminal(words: readonly string[], options: Options): Promise<void> {
  const request = checked(words.join(' '), options);
  const { ask } = await openService(root, readSettings(process.env, root).dataFolder);
  const answer = await ask(request);
  process.stdout.write(options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : formatAnswer(answer));
}

function checked(question: string, { asOf, region }: Options): AskRequest {
  const result = askRequest.safeParse({
    messages: [{ role: 'user', content: question }],
    ...(asOf === undefined ? {} : { asOf }),
    ...(region === undefined ? {} : { region }),
  });
  if (result.success) return result.data;
  throw new AppError('invalid_request', describeIssues(requestIssues(result.error)));
}

new Command('ask')
  .description('就政策文件提问，打印回答和出处')
  .argument('<问题...>', '要问的话')
  .option('--as-of <日期>', '按哪一天的效力回答，写作 YYYY-MM-DD；缺省为今天')
  .option('--region <地区>', '只看这个地区的文件')
  .option('--json', '打印完整的 JSON')
  .action(answerInTerminal)
  .parseAsync()
  .catch(endWithFault);
