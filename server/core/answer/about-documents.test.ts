import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

describe('问文件本身', () => {
  it.each([
    [['南通实施方案的发文字号'], '通政发〔2024〕21号'],
    [['若干政策措施是几号文'], '连政规发〔2025〕3号'],
    [['盐城试点方案有文号吗，文号是什么'], '没有写文号'],
    [['连政规发〔2025〕3号的全称'], '关于高标准推进知识产权强市建设的若干政策措施'],
    [['连政发〔2024〕45号叫什么名字'], '连云港市国家知识产权强市建设试点城市工作方案（2024—2026年）'],
    [['南通方案是哪个单位印发的'], '发文机关：**南通市人民政府**'],
    [['政策措施哪天印发的', '是谁印发的'], '发文机关：**连云港市人民政府**'],
    [['盐城方案的发文机关'], '没有写发文机关'],
    [['提案答复是哪个部门答复的'], '发文机关：**连云港市市场监督管理局**'],
    [['答复的是哪个委员的哪件提案'], '《关于加快知识产权强市建设的提案》'],
    [['提案的编号'], '第44137号提案'],
    [['南通方案根据什么文件制定的'], '《江苏省知识产权强省建设纲要（2021—2035年）》'],
    [['提案答复按什么文件制定'], '文件没有写依据什么制定'],
  ])('%j：%s', async (turns, says) => {
    const { kind, text } = await ask(...turns);
    expect(kind).toBe('answer');
    expect(text).toContain(says);
  });

  it.each([
    '通政发〔2024〕21号是什么文件',
    '概括一下南通实施方案',
    '南通方案的主要内容',
    '通政发〔2024〕21号',
  ])('%s：名称、期限和照印的标题，不另写摘要', async (question) => {
    const { text } = await ask(question);
    for (const says of [
      '通政发〔2024〕21号',
      '（2024—2026年）',
      '一、建设目标',
      '（六）夯实基础支撑，建强人才队伍',
    ])
      expect(text).toContain(says);
  });

  it('没有说哪一份，先问', async () => {
    expect((await ask('方案主要讲什么')).kind).toBe('clarify');
  });

  it('说了文件里的事，不当作问文件', async () => {
    const { text } = await ask('南通方案对质押融资讲了什么');
    expect(text).not.toContain('各部分的标题');
  });
});

describe('收录了哪些', () => {
  it.each(['你们收录了哪些文件', '这里能查到哪些政策文件', '手里有几份文件'])(
    '%s：全部列出',
    async (question) => {
      const { kind, text } = await ask(question);
      expect(kind).toBe('answer');
      for (const says of [
        '连政发〔2024〕45号',
        '连政规发〔2025〕3号',
        '连市监办复[2025]86号',
        '通政发〔2024〕21号',
        '盐城市',
      ])
        expect(text).toContain(says);
    },
  );

  it('只问一个城市的，只列那里的', async () => {
    const { text } = await ask('南通收录了哪些文件');
    expect(text).toContain('通政发〔2024〕21号');
    expect(text).not.toContain('连云港');
  });

  it.each([
    ['哪些文件已经过期了', '盐城市', '通政发'],
    ['连云港有哪些现行有效的文件', '连政规发', '盐城'],
  ])('%s：只列这样的', async (question, held, left) => {
    const { text } = await ask(question);
    expect(text).toContain(held);
    expect(text).not.toContain(left);
  });

  it('问申请要交的文件，不列收录的', async () => {
    expect((await ask('申请地理标志奖励要交哪些文件')).text).not.toContain('收录的文件：');
  });
});

describe('一共多少条，分几块', () => {
  it.each([
    ['若干政策措施分成几个部分，多少条', '共二十二条，分六个部分'],
    ['南通方案的主要措施有多少条', '共十七条，分六个部分'],
    ['连云港方案重点任务有几项', '共十九条，分五个部分'],
    ['盐城方案重点任务一共几条', '分六个部分'],
    ['答复的下一步工作安排有几条', '共五条'],
  ])('%s：%s', async (question, says) => {
    expect((await ask(question)).text).toContain(says);
  });

  it('每一条都说到的词，也指那几条', async () => {
    expect((await ask('答复说下一步要聚焦哪几个方面')).text).toContain(
      '五是聚焦深化服务生态,提升公共服务效能',
    );
  });

  it.each(['连云港的保障措施', '连云港方案保障措施清单'])(
    '%s：只说了标题，列出它下面的',
    async (question) => {
      expect((await ask(question)).text).toContain('（三）强化投入保障');
    },
  );

  it('几个城市都有这一部分，没有说哪里，先问', async () => {
    expect((await ask('重点任务一共有几项')).kind).toBe('clarify');
  });
});
