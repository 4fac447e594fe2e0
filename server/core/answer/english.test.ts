import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (...said: string[]): Promise<Answer> =>
  service.ask({ asOf: '2026-11-20', messages: said.map((content) => ({ role: 'user', content })) });
const leadOf = ({ text }: Answer): string => text.split('\n\n')[0] ?? '';

describe('英文提问', () => {
  test('先用英文说结论，原文仍是中文', async () => {
    const answer = await ask('I bought IP insurance, the premium is 76000 yuan. How much do I get back?');
    expect(answer.calculation?.max).toBe('38000');
    expect(leadOf(answer)).toBe(
      'At most **CNY 38,000**: a ceiling, no minimum is promised, and the authority decides the actual amount. ' +
        'It stays under the cap of CNY 50,000. How it is worked out, and the text (in Chinese):',
    );
    expect(answer.text).toContain('> 投保知识产权保险的，对保费给予最高50%的补助');
  });

  test('封顶说出来', async () => {
    const answer = await ask('How much for IP insurance?', 'the premium is 120000');
    expect(leadOf(answer)).toContain('At most **CNY 50,000**');
    expect(leadOf(answer)).toContain('Cut to the cap of CNY 50,000 (CNY 60,000 before it).');
  });

  test.each([
    ['How much subsidy is there for a PCT application?', 'no_amount', 'sets no amount'],
    ['Is the measures document of Lianyungang still in force?', 'answer', '**In force**'],
    ['Who is responsible for IP training in Nantong?', 'answer', 'units responsible'],
    ['How to apply for the IP insurance subsidy?', 'not_found', 'silent on this point'],
    ['Which department is in charge of IP training in Nantong?', 'answer', 'units responsible'],
    ['How do I bake bread?', 'out_of_scope', 'outside what the service is for'],
    ['How much is the PCT subsidy in Suzhou?', 'not_found', 'No document of that place is held'],
  ])('%s', async (question, kind, lead) => {
    const answer = await ask(question);
    expect([answer.kind, leadOf(answer)]).toEqual([kind, expect.stringContaining(lead)]);
  });

  test('过期的文件先提醒', async () => {
    const answer = await ask('Who is responsible for IP training in Yancheng?');
    expect(leadOf(answer)).toBe(
      'Note: the term of this document has run out; the text says only what it provided then.',
    );
  });

  test('中文提问不带英文', async () => {
    const answer = await ask('PCT 申请有补贴吗？');
    expect(answer.text).not.toMatch(/in Chinese|sets no amount/);
  });
});
