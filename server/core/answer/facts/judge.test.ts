import { describe, expect, it } from 'vitest';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { topicTerm, understandingOf } from '../../testing/sample-inquiry.ts';
import { fold } from '../../text/fold.ts';
import { anyOf } from './denials.ts';
import { createJudge, type Judgement } from './judge.ts';

const judge = createJudge(
  questionWordsOf({
    conditions: {
      negations: ['没有', '没', '不是', '未'],
      notNegations: ['/([一-龥])[不没]\\1/', '不过', '没多久'],
      denialEnds: ['但', '是'],
      failures: ['/没[^,.;!?]{0,3}(?:过|批下来|通过)/', '落选'],
      successes: ['批下来了', '通过了'],
      pending: ['公示期', '还在审'],
      asked: [],
      recentStarts: ['/(?:今年|刚)[^,.;!?]{0,8}?(?:入职|(?<!以)来(?=的|了|,|$))/'],
      achievements: ['获批', '通过', '获得'],
      levels: [['国家', '全国'], ['省'], ['市'], ['县', '区']],
      grades: [
        ['优秀', '良好', '合格', '不合格'],
        ['示范', '试点'],
      ],
    },
  }),
);

interface Situation {
  readonly required: string;
  readonly said: string;
  readonly met?: readonly string[];
  readonly unmet?: readonly string[];
  readonly topic?: readonly string[];
}

function judged({ required, said, met = [], unmet = [], topic = [] }: Situation): Judgement {
  const terms = topic.map((text): TopicTerm => {
    const start = fold(said).indexOf(text);
    return topicTerm(text, { start, end: start + text.length });
  });
  return judge(
    { text: fold(required), subject: fold(required), met: anyOf(met), unmet: anyOf(unmet) },
    understandingOf(said, { topic: terms }),
  );
}

const failing = (said: string): Judgement => ({ met: false, said });
const open: Judgement = { met: undefined, said: undefined };
const named: Judgement = { ...open, reopens: true };
const holds: Judgement = { met: true, said: undefined };

describe('级别', () => {
  const required = '获批国家级、省级服务平台';
  it.each([
    ['市级的平台能拿吗', failing('市级')],
    ['区里批的平台能拿吗', failing('区里批')],
    ['省级的平台能拿吗', named],
    ['市级平台以后升了省级平台', named],
    ['不是国家级的平台', failing('不是国家级')],
    ['国家的省的一个都没有', failing('国家')],
    ['是不是国家级平台才给', named],
    ['市里给多少钱', open],
    ['是省里的平台', named],
    ['是市里的平台', failing('市里')],
    ['区里的企业批了平台', open],
    ['区里评上了平台', open],
    ['我们是市级龙头,平台批了多少钱', open],
  ])('%s', (said, expected) => {
    expect(judged({ required, said })).toEqual(expected);
  });

  it('及以上包括更高的级别', () => {
    const filed = '通过江苏省及以上主管部门备案';
    expect(judged({ required: filed, said: '国家级备案算吗' })).toEqual(named);
    expect(judged({ required: filed, said: '只在市局备了案' })).toEqual(failing('市局备了案'));
  });

  it('国家标准不是级别', () => {
    expect(judged({ required: '通过国家相关标准认证', said: '省级认证' })).toEqual(open);
  });
});

describe('等次', () => {
  it.each([
    ['评了良好', failing('良好')],
    ['评了优秀，不是良好', named],
    ['评得怎么样', open],
  ])('要求优秀：%s', (said, expected) => {
    expect(judged({ required: '评价中获得优秀等次', said })).toEqual(expected);
  });

  it('更高的等次不算不符合', () => {
    expect(judged({ required: '评价合格', said: '评了优秀' })).toEqual(open);
    expect(judged({ required: '评价合格', said: '评了不合格' })).toEqual(failing('不合格'));
  });

  it('试点不是示范', () => {
    expect(judged({ required: '被确定为示范县', said: '我们是试点县' })).toEqual(failing('试点'));
  });
});

describe('满多久', () => {
  it.each([
    ['来了11个月', failing('11个月')],
    ['来了12个月', holds],
    ['来了13个月', holds],
    ['来了半年', failing('半年')],
    ['来了不到一年', failing('不到一年')],
    ['那边8个月，这边5个月', open],
    ['来了多久', open],
    ['今年夏天才来的', failing('今年夏天才来')],
    ['上半年刚入职', failing('刚入职')],
    ['今年以来一直在', open],
    ['今年来了三个,干了13个月', holds],
  ])('连续工作满一年：%s', (said, expected) => {
    expect(judged({ required: '连续工作满一年', said })).toEqual(expected);
  });
});

describe('办成没有', () => {
  const required = '通过验收的导航项目';
  const met = ['通过验收', '验收通过'];
  it.each([
    ['项目验收没过', failing('没过')],
    ['项目落选了', failing('落选')],
    ['项目还在审', failing('还在审')],
    ['项目验收通过了', holds],
    ['项目验收通过没多久', holds],
    ['有没有验收通过的项目', holds],
    ['项目验收通过了，奖金还在审', open],
    ['别的没批下来，这个通过了', open],
    ['项目花了不少钱', open],
  ])('%s', (said, expected) => {
    expect(judged({ required, said, met })).toEqual(expected);
  });

  it('没办成的是几样之中的一样，别的一样说是有的，不算', () => {
    const titles = { required: '获批示范企业、优势企业', topic: ['示范企业', '优势企业'] };
    expect(judged({ ...titles, said: '没通过示范企业,是优势企业' })).toEqual(open);
    expect(judged({ ...titles, said: '没通过示范企业', topic: ['示范企业'] })).toEqual(
      failing('没通过示范企业'),
    );
  });

  it('条件不要求办成什么，没通过不算', () => {
    expect(judged({ required: '投保保险', said: '别的没通过' })).toEqual(open);
  });
});

describe('说了不是', () => {
  it.each([
    ['不是发起的那家', failing('不是发起')],
    ['我们是发起的那家', open],
    ['没有拿过补助，发起的是我们', open],
  ])('发起单位：%s', (said, expected) => {
    expect(judged({ required: '证券化融资的发起单位', said, topic: ['发起'] })).toEqual(expected);
  });

  it('说了几样之中的另一样，不算；“等”没有写尽，也不算', () => {
    const topic = ['判决', '和解'];
    const required = '已有判决胜诉或和解';
    expect(judged({ required, said: '没有判决但和解了', topic })).toEqual(open);
    expect(judged({ required, said: '没有判决', topic: ['判决'] })).toEqual(failing('没有判决'));
    expect(judged({ required: '专利权、商标权等出质', said: '不是专利', topic: ['专利'] })).toEqual(open);
  });

  it('规则写的说法先看，说了不是这样的除外', () => {
    const situation = { required: '市级组织的课题', unmet: ['自选课题'] };
    expect(judged({ ...situation, said: '是自选课题' })).toEqual(failing('自选课题'));
    expect(judged({ ...situation, said: '不是自选课题' })).toEqual(open);
  });

  it('条件本身是否定的，只看规则写的说法', () => {
    const required = '文书没有载明构成侵权';
    expect(judged({ required, said: '没有侵权', topic: ['侵权'] })).toEqual(open);
    expect(judged({ required, said: '不构成侵权', met: ['不构成侵权'] })).toEqual(holds);
    expect(judged({ required, said: '认定侵权', unmet: ['认定侵权'] })).toEqual(failing('认定侵权'));
  });
});
