import { describe, expect, it } from 'vitest';
import { asking, openSeedService } from '../testing/seed-service.ts';

const { ask } = await openSeedService();

const refusals = ['not_found', 'out_of_scope'];

describe('法律上的日常问题，收录的文件都没有管', () => {
  it.each([
    '邻居装修把我家墙震裂了，能让他赔吗',
    '租房押金房东一直拖着不退，有什么办法',
    '网上买到假货，商家不赔怎么办',
    '车被剐蹭了对方跑了，责任怎么认定',
    '朋友借了钱不还，没写借条能起诉吗',
    '试用期被辞退有没有赔偿',
    '合同上没盖章算不算数',
    '连云港这边，楼上漏水泡了我家天花板，损失谁承担',
    '南通：签了购房合同还能反悔吗',
    '在盐城，未成年人偷拿家里的钱打赏主播能要回来吗',
    '连云港市，交通事故对方全责，误工费按什么标准赔',
  ])('%s', async (question) => {
    const { kind, citations } = await ask(asking(question));
    expect(refusals).toContain(kind);
    expect(citations).toEqual([]);
  });
});

describe('前面问过一件事，接着问的是别的事', () => {
  it.each([
    ['知识产权保险保费怎么补', '离婚以后房子归谁'],
    ['连云港开放许可奖多少', '试用期被辞退，公司要不要赔'],
    ['南通有效发明专利目标是多少', '签了购房合同还能反悔吗'],
    ['知识产权保险保费怎么补', '老人立了两份遗嘱，以哪份为准'],
    ['连云港专利导航项目怎么支持', '邻居堵了公共通道，找谁管'],
  ])('%s → %s', async (first, second) => {
    const before = await ask(asking(first));
    const { kind, text } = await ask(asking([first, second]));
    expect(refusals).toContain(kind);
    expect(text).not.toBe(before.text);
  });

  it.each([
    ['知识产权保险保费怎么补', '海外的呢'],
    ['知识产权保险保费怎么补', '我们交了8万'],
    ['连云港专利导航项目怎么支持', '最多给多少'],
    ['知识产权保险保费怎么补', '这个要什么条件'],
  ])('%s → %s：还是那件事', async (first, second) => {
    const { kind } = await ask(asking([first, second]));
    expect(refusals).not.toContain(kind);
  });

  it('没有收录的地方，接着只说时间', async () => {
    const { kind } = await ask(asking(['嘉兴的新房还没拿到手，物业费该谁出', '钥匙拿到以后呢？']));
    expect(refusals).toContain(kind);
  });
});
