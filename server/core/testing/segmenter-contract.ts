import { describe, expect, it } from 'vitest';
import type { Segmenter } from '../ports.ts';

export interface SegmenterContract {
  readonly name: string;
  /** A segmenter that was given {@link contractWords}; `knowsWords: false` for one without a dictionary. */
  readonly load: () => Promise<Segmenter>;
  readonly knowsWords?: boolean;
}

/** Domain words that general dictionaries cut apart. */
export const contractWords = ['专利导航', '地理标志', '贯标', '质押融资', '高价值专利'] as const;

const awkwardTexts: readonly (readonly [string, string])[] = [
  ['空文本', ''],
  ['只有空白', ' \t\n '],
  ['中英数混排', '申请pct能拿多少补贴?13.5万件,30%,0.6万元/人'],
  ['文号和条号', '连政规发[2025]3号第七条第(二)项'],
  ['表情与扩展汉字', '专利😀𠮷野家👨‍👩‍👧补助'],
  ['孤立代理项', '专\ud800利\udfff补\ud83d助'],
  ['控制符与空字符', '专\u0000利\u0007补\u001b助\u007f'],
  ['双向控制与零宽', '专\u202e利\u200b补\ufeff助'],
  ['组合附加符', 'e\u0301\u0302 专利\u0301'],
  ['全是标点', '。，、；：？！“”（）—…'],
];

/** What every segmenter has to do; run on each adapter and on the fakes. */
export function describeSegmenter({ name, load, knowsWords = true }: SegmenterContract): void {
  describe(`分词器约定：${name}`, () => {
    it('名称写明实现和版本', async () => {
      expect((await load()).name).toMatch(/^[a-z-]+@\d+/);
    });

    it.each(awkwardTexts)('切开再拼回，一字不差：%s', async (_title, text) => {
      expect((await load()).cut(text).join('')).toBe(text);
    });

    it.each(awkwardTexts)('检索切分不多出字符：%s', async (_title, text) => {
      const strangers = (await load()).cutForSearch(text).filter((word) => !text.includes(word));
      expect(strangers).toEqual([]);
    });

    it('同样的文字，同样的词', async () => {
      const segmenter = await load();
      const text = '支持金融机构开展知识产权质押融资业务';
      expect(segmenter.cutForSearch(text)).toEqual(segmenter.cutForSearch(text));
    });

    it('英文和数字不拆成单字', async () => {
      const words = (await load()).cut('通过pct途径申请2025件');
      expect(words).toContain('pct');
      expect(words).toContain('2025');
    });

    // A segmenter that knows no words promises nothing here.
    if (knowsWords) {
      it('认得词表里的词', async () => {
        const segmenter = await load();
        for (const word of contractWords) expect(segmenter.cut(`支持${word}项目`)).toContain(word);
      });

      it('长词在检索切分里也给出其中的短词', async () => {
        const words = (await load()).cutForSearch('知识产权');
        expect(words).toEqual(['知识', '产权', '知识产权']);
      });
    }

    it.each([
      ['常用字', '知识产权保护条例'],
      ['生僻字', '龘'],
      ['拉丁字母', 'a'],
      ['句子', '对保费给予补助。'],
      ['四字节字符', '𠮷'],
    ])('十万字的长文本：%s', async (_title, piece) => {
      const segmenter = await load();
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      expect(segmenter.cut(text).join('')).toBe(text);
      expect(segmenter.cutForSearch(text).length).toBeGreaterThan(0);
    });
  });
}
