import mammoth from 'mammoth';
import { readMarkup } from './html.ts';
import type { ReadText } from './reader.ts';

/** Reads a Word document (.docx): paragraphs, automatic numbering aside, and tables. */
export async function readDocx(bytes: Uint8Array): Promise<ReadText> {
  const converted = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).catch((cause: unknown) => {
    throw new Error('不是有效的 .docx 文件，旧式 .doc 请先另存为 .docx', { cause });
  });
  return readMarkup(`<body>${converted.value}</body>`);
}
