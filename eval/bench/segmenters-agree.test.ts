import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeGeneration, openGeneration } from '#core/retrieval/generation.ts';
import { dictionaryWords } from '#core/text/lexicon.ts';
import { loadLexicon } from '../../server/adapters/lexicon/load-lexicon.ts';
import { loadSegmenter, type SegmenterChoice } from '../../server/adapters/segmenter.ts';
import { seedCorpus } from './seed-corpus.ts';

const questions = [
  '申请PCT能拿多少补贴',
  '专利质押贷款怎么贴息',
  '知识产权保险能报销多少保费',
  '专代证能给公司带来多少奖励',
  '打赢官司的律师费补不补',
  '在国外打官司有什么支持',
  '地标产品奖励标准',
  '开放许可声明奖励',
  '调解一件纠纷给多少',
  '国家知识产权示范企业奖多少',
  '贯标认证奖励',
  '培训基地一次性支持',
  '什么时候废止',
  '人才发展由谁牵头',
  '每万人口高价值发明专利拥有量目标',
  '有效注册商标量目标',
  '驰名商标有几件',
  '专利导航项目验收',
  '数据知识产权登记证书',
  'What is the subsidy for IP pledge loans?',
  '知识产权质押融资额要达到多少亿元',
  '高校开设知识产权课程',
];

const lexicon = await loadLexicon(join('seeds', 'lexicon'));
const corpus = await seedCorpus(join('seeds', 'documents'));

async function topHits(choice: SegmenterChoice): Promise<(string | undefined)[]> {
  const segmenter = await loadSegmenter(dictionaryWords(lexicon), choice);
  const files = await encodeGeneration({ corpus, lexicon, rules: [], segmenter });
  const index = await openGeneration({ files, generation: choice, segmenter });
  const hits = await Promise.all(questions.map((text) => index.search({ text, limit: 1 })));
  return hits.map(([first]) => first?.clauseId);
}

const native = await topHits('nodejieba').catch((error: unknown) => String(error));

describe('两个分词器查到的是同一条', () => {
  it.skipIf(typeof native === 'string')(
    `nodejieba 与 jieba-wasm${typeof native === 'string' ? `（跳过：${native}）` : ''}`,
    async () => {
      const portable = await topHits('jieba-wasm');
      expect(portable.filter((id) => id === undefined)).toEqual([]);
      expect(native).toEqual(portable);
    },
  );
});
