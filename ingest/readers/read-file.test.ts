import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentFile } from './read-file.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
const read = (name: string) => readDocumentFile(join(fixtures, name), name);

describe('网页', () => {
  it('取出正文，去掉导航、分享、上下篇和页脚；表格成行', async () => {
    const { text, format, titleHint, paragraphsSet } = await read('notice.html');
    expect(text.split('\n')).toEqual([
      '甲府办〔2024〕9号',
      '各县（区）人民政府，市政府各部门：',
      '《甲市人才补贴办法》已经市政府同意，现印发给你们，请认真组织实施。',
      '甲市人民政府办公室',
      '2024年3月18日',
      '甲市人才补贴办法',
      '第一条 为吸引人才，制定本办法。',
      '第二条 补贴按下列标准发放：',
      '全职\t博士\t每月3000元',
      '\t硕士\t每月1500元',
      '兼职\t每月800元\t',
      '第三条 申请人应当同时符合以下条件，由市人社局会同市财政局审核，经公示无异议后按月发放。',
      '第四条 本办法自印发之日起施行，有效期3年。',
    ]);
    expect({ format, titleHint, paragraphsSet }).toEqual({
      format: 'html',
      titleHint: '甲市人民政府办公室关于印发甲市人才补贴办法的通知',
      paragraphsSet: true,
    });
  });
});

describe('其他格式', () => {
  it('docx 的段落和表格', async () => {
    const { text } = await read('vouchers.docx');
    expect(text).toBe(
      '甲市创新券管理办法\n第一条 为推动创新，制定本办法。\n第二条 额度按下列标准确定：\n企业规模\t年度额度\n微型\t5万元\n小型\t10万元\n第三条 本办法自2024年4月1日起施行，有效期2年。',
    );
  });

  it('pdf 逐行，换页有记号', async () => {
    const { text } = await read('patents.pdf');
    const pages = text.split('\f').map((page) => page.trim().split('\n'));
    expect(pages.map((lines) => lines.map((line) => line.trim()))).toEqual([
      [
        '甲市专利资助办法',
        '第一条 为提升创造能力，根据有关法律法规，结合',
        '本市实际，制定本办法。',
        '第二条 对获得授权的发明专利，给予每件最高',
        '3000元资助，同一单位每年不超过10',
        '— 1 —',
      ],
      ['万元。', '第三条 本办法自2024年5月1日起施行。', '— 2 —'],
    ]);
  });

  describe('写出的文件', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'zhice-read-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));
    const readText = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return readDocumentFile(join(folder, name), name);
    };

    it('md 去掉记号，表格成行', async () => {
      const { text, titleHint } = await readText(
        '办法.md',
        '# 甲市**补贴**办法\n\n第一条 见[通知](http://a.b)。\n\n| 规模 | 额度 |\n| --- | ---: |\n| 微型 | 5万元 |\n\n- 附则',
      );
      expect(titleHint).toBe('甲市补贴办法');
      expect(text.split('\n').filter((line) => line !== '')).toEqual([
        '甲市补贴办法',
        '第一条 见通知。',
        '规模\t额度',
        '微型\t5万元',
        '附则',
      ]);
    });

    it.each([
      ['空.txt', '', '空.txt：文件是空的'],
      ['空白.txt', ' \n ', '空白.txt：文件里没有文字'],
      ['图.txt', Uint8Array.from([0x89, 0x50, 0, 0, 0, 13]), '图.txt：不是文本文件'],
      ['旧.doc', 'x', '旧.doc：不支持的格式，可用 .txt'],
      ['坏.docx', 'x', '坏.docx：不是有效的 .docx 文件'],
      ['坏.pdf', 'x', '坏.pdf：PDF 打不开'],
      ['空.html', '<html><body><script>1</script></body></html>', '空.html：网页里没有正文'],
    ])('%s 说明原因', async (name, content, message) => {
      await expect(readText(name, content)).rejects.toMatchObject({ code: 'ingest_failed' });
      await expect(readText(name, content)).rejects.toThrow(message);
    });

    it('不存在的文件', async () => {
      await expect(readDocumentFile(join(folder, '无.txt'), '无.txt')).rejects.toThrow('无.txt：文件不存在');
    });
  });
});
