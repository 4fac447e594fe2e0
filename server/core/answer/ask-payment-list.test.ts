import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, askOver, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]): Promise<Answer> => service.ask(asking(turns, { asOf: '2026-11-20' }));
const linesOf = ({ text }: Answer): string[] => text.split('\n').filter((line) => line.startsWith('- '));

describe('问一共有哪些奖补', () => {
  it.each(['有哪些奖励', '连云港都有哪些补贴', '政策里面一共有多少项奖励'])(
    '%s：一条一行，都有出处',
    async (question) => {
      const answer = await ask(question);
      const lines = linesOf(answer);
      expect(answer.kind).toBe('answer');
      expect(lines).toHaveLength(31);
      expect(lines.every((line) => /〔\d+〕/.test(line))).toBe(true);
      expect(lines.at(-1)).toMatch(/^- 只作鼓励或支持，没有规定金额：.*知识产权海外布局/);
      expect(answer.text).toContain('**知识产权保险保费补助**：最高为保费的50%，上限每个单位每年5万元');
    },
  );

  it('按申请人的身份挑', async () => {
    const text = (await ask('我们是一所高校，能拿什么')).text;
    expect([text.includes('高校知识产权课程资金支持'), text.includes('知识产权保险保费补助')]).toEqual([
      true,
      false,
    ]);
  });

  it('说了是哪一方面，只列那一方面的；只有鼓励的不成清单', async () => {
    const marks = linesOf(await ask('地理标志有哪些奖励'));
    expect(marks.map((line) => /\*\*(.+)\*\*/.exec(line)?.[1])).toEqual([
      '地理标志产品（商标）奖励',
      '国家地理标志产品保护示范区资金支持',
      '地理标志运用促进重点联系指导名录资金支持',
      undefined,
    ]);
    expect((await ask('PCT有哪些补贴')).kind).toBe('no_amount');
  });

  it('除了…还有什么：说过的不列', async () => {
    const [named, spokenOf] = await Promise.all([
      ask('除了保险，还有哪些补贴'),
      ask('专利保险补多少', '除了这个还能拿什么钱'),
    ]);
    for (const answer of [named, spokenOf]) {
      expect(linesOf(answer)).toHaveLength(30);
      expect(answer.text).not.toContain('知识产权保险保费补助');
    }
  });

  it.each([
    ['地理标志有什么奖励', 'amount'],
    ['南通有哪些补贴', 'not_found'],
  ])('%s：另有所问，或者没有可列的', async (question, kind) => {
    const answer = await ask(question);
    expect(answer.kind).toBe(kind);
    expect(linesOf(answer).length).toBeLessThan(5);
  });
});

it('没有规则的文件，列出写有金额的句子', async () => {
  const over = await askOver({
    qingchuan: {
      region: '青川市',
      text: '青川市旅游奖励办法\n\n第一条 为发展旅游，制定本办法。\n\n第二条 旅行社组织100人以上来我市过夜的，给予每人20元奖励。\n\n第三条 新评为五星级的饭店，一次性奖励50万元。\n\n第四条 本办法自2026年1月1日起施行。\n',
    },
  });
  const answer = await over('青川有哪些奖励');
  expect(linesOf(answer).map((line) => line.replace(/〔\d+〕/, ''))).toEqual([
    '- 第二条 旅行社组织100人以上来我市过夜的，给予每人20元奖励。',
    '- 第三条 新评为五星级的饭店，一次性奖励50万元。',
  ]);
});
