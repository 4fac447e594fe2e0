import { describe, expect, it } from 'vitest';
import { decodeText, isGarbled } from './decode.ts';

const gb18030 = Uint8Array.from([0xb2, 0xb9, 0xcc, 0xf9, 0xb0, 0xec, 0xb7, 0xa8]);

describe('文字编码', () => {
  it('UTF-8，有无标记', () => {
    expect(decodeText(new TextEncoder().encode('补贴办法'))).toBe('补贴办法');
    expect(decodeText(new TextEncoder().encode('\ufeff补贴办法'))).toBe('补贴办法');
  });

  it('GB 18030', () => {
    expect(decodeText(gb18030)).toBe('补贴办法');
    expect(decodeText(gb18030, 'gb2312')).toBe('补贴办法');
  });

  it('写明的编码不对时另认', () => {
    expect(decodeText(gb18030, 'utf-8')).toBe('补贴办法');
    expect(decodeText(new TextEncoder().encode('补贴办法'), '没有这种')).toBe('补贴办法');
  });

  it('UTF-16，有无标记', () => {
    const text = '第1条\n补贴20万元\n第2条\n';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeText(little)).toBe(text);
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(text);
    expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]))).toBe(text);
  });

  it('不是文本', () => {
    expect(() => decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]))).toThrow(
      '不是文本文件',
    );
    expect(() => decodeText(Uint8Array.from([0xff, 0xff, 0xff, 0xff]))).toThrow('编码无法识别');
  });
});

describe('乱码', () => {
  it.each([
    ['字体自带的编码，读成控制字符', '!e?RSÑ0\u0014\u00002\u00000^\u0002e?'],
    ['字体自带的编码，读成专用区的字', '\ue001\ue002\ue003补贴\ue004'],
    ['替换字符', '补\ufffd\ufffd贴办\ufffd法'],
  ])('%s', (_, text) => {
    expect(isGarbled(text)).toBe(true);
  });

  it('正常的文字和换页', () => {
    expect(isGarbled('第一条\t补贴\r\n\f第二条 每件500元。')).toBe(false);
  });
});
