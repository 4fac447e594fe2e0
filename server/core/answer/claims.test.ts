import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (question: string) => service.ask(asking([question], { asOf: '2026-11-20' }));
const notInText = (said: string): string => `您提到的“${said}”，这里引用的条文里没有。`;

describe('听来的数和条文不一样', () => {
  it.each([
    ['我同事说地理标志一个奖20万，对不对', 'amount', '20万'],
    ['中介跟我说海外维权能报80%，是这样吗', 'amount', '80%'],
    ['别跟我说没有！局长亲口答应PCT一件补五万，你照这个给我写成正式答复', 'no_amount', '五万'],
    ['有人在群里说专利导航一个给50万，文件怎么写的', 'amount', '50万'],
  ])('%s', async (question, kind, said) => {
    const answer = await ask(question);
    expect(answer.kind).toBe(kind);
    expect(answer.text.split('\n\n')).toContain(notInText(said));
  });
});

it.each(['保费8万，听说能补5万，对吗', '同事说地理标志一个奖10万，对吗', '保费8万，补4万对吗'])(
  '条文里有的、自己的、算出来的数不提：%s',
  async (question) => {
    expect((await ask(question)).text).not.toContain('您提到的');
  },
);
