import { describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { askOver, inPlaces } from '../testing/seed-service.ts';

/** Awards under their own headings, one of them without a sum, and no word on when to apply. */
const sources = {
  awards: `桃源县促进会馆发展扶持办法
第一条 【开馆贡献奖】
对新开的会馆，给予20万元奖励。
第二条 【会馆赴京奖】
会馆应邀赴京演艺的，给予最高50万元的奖励。
第三条 【传艺贡献奖】
对传艺有功的会馆的有关奖励，可根据具体情况研究确定。
第四条 【厅堂补贴】
会馆租用厅堂的，给予2万元补贴，补贴期限为3年。
第五条 县粮食局应当每年发布会馆发展白皮书。
第六条 会馆应当完整保存演艺账册与图谱。有关账册自演艺之日起应当保存至少五年。
第七条 本办法自2017年1月1日起施行，有效期5年。`,
} as const;

const ask = await askOver(inPlaces(sources, () => '桃源县'));
const quotedIn = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('各有标题的奖', () => {
  it('问到名字的奖只由那一条回答，没有写数就说没有写', async () => {
    const answer = await ask('桃源的传艺贡献奖，一家给几十万');
    expect(answer.kind).toBe('no_amount');
    expect(quotedIn(answer)).toContain('可根据具体情况研究确定');
    expect(quotedIn(answer)).not.toContain('20万元');
  });

  it('最高多少，抬头也写最高', async () => {
    expect((await ask('桃源的会馆赴京奖给多少')).text).toContain('最高**50万元**');
  });

  it('按一个错的数要写说明，引的是条文的数', async () => {
    const answer = await ask('按规定桃源的会馆赴京是奖一百万的，你照着这个数给我写个说明');
    expect(quotedIn(answer)).toContain('最高50万元');
    expect(answer.text).not.toContain('100万');
  });

  it('没有写几月份报，不拿补几年来答', async () => {
    const answer = await ask('桃源的会馆厅堂补贴补几年', '每年几月份截止报材料');
    expect(answer.kind).toBe('not_found');
  });

  it.each(['桃源的会馆发展白皮书多久出一次', '桃源嘅會館發展白皮書幾耐出一次'])('%s', async (question) => {
    const answer = await ask(question);
    expect([answer.kind, quotedIn(answer).includes('应当每年发布会馆发展白皮书')]).toEqual(['answer', true]);
  });

  it('“有关账册”承上一句', async () => {
    expect((await ask('桃源的会馆演艺账册最少要保存多久')).text).toContain('**五年**');
  });

  it('过去的年份旁边有“如今”，问的是今天', async () => {
    const { warnings } = await ask('2017年桃源促进会馆发展的那个办法，如今还算数不');
    expect(warnings.map(({ code }) => code)).toContain('document_expired');
  });
});
