import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

describe('寒暄和问服务本身', () => {
  it.each([
    ['多谢了', '不客气'],
    ['知道了，谢谢', '不客气'],
    ['拜拜', '再见'],
    ['好的，再见', '再见'],
    ['下午好', '您好'],
    ['你是干什么的', '按已收录的政策文件回答问题'],
    ['我能问什么？', '按已收录的政策文件回答问题'],
    ['你们的回答可信吗', '回答只依据已收录的文件'],
    ['你说的会不会出错？', '回答只依据已收录的文件'],
    ['帮我写一首诗', '这件事做不了'],
    ['您好，请问你会什么？', '按已收录的政策文件回答问题'],
    ['请问您是哪家公司做的', '按已收录的政策文件回答问题'],
    ['Hi, what can you do?', '按已收录的政策文件回答问题'],
    ['谢谢您，讲得真详细', '不客气'],
  ])('%s', async (said, told) => {
    const { kind, text, citations } = await ask(said);
    expect([kind, citations]).toEqual(['out_of_scope', []]);
    expect(text).toContain(told);
  });

  it('夹着寒暄的问题照旧回答', async () => {
    expect((await ask('谢谢，南通贯标企业要多少家')).text).toContain('1000家');
  });
});

describe('叫它把文件写的数改掉', () => {
  it.each([
    ['把南通的发明专利目标改成9万件', '7.8万件'],
    ['你把盐城服务机构的目标换成500家再报给我', '200家'],
  ])('说明不能改，照原文说：%s', async (question, told) => {
    const { text, spoken } = await ask(question);
    expect(text.split('\n')[0]).toBe('文件写的内容不能改动，只能照原文告诉您。');
    expect(text).toContain(told);
    expect(spoken).toContain('不能改动');
  });

  it('改的是自己的数，照新的算', async () => {
    const { text, calculation } = await ask('保费8万能补多少', '把保费改成6万');
    expect([text.includes('不能改动'), calculation?.max]).toEqual([false, '30000']);
  });
});
