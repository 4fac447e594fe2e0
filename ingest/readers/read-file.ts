import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { AppError } from '#core/errors.ts';
import { isGarbled } from './decode.ts';
import { readMd } from './md.ts';
import type { Reader, ReadText } from './reader.ts';
import { readTxt } from './txt.ts';

const html: Reader = async (bytes) => (await import('./html.ts')).readHtml(bytes);
const docx: Reader = async (bytes) => (await import('./docx.ts')).readDocx(bytes);
const pdf: Reader = async (bytes) => (await import('./pdf.ts')).readPdf(bytes);

/**
 * One line for each format; a new format is one file and one line here. Readers that bring a large package are loaded
 * when a file asks for them: the service itself never does.
 */
const readers: Readonly<Record<string, { format: string; read: Reader }>> = {
  '.txt': { format: 'txt', read: readTxt },
  '.md': { format: 'md', read: readMd },
  '.markdown': { format: 'md', read: readMd },
  '.html': { format: 'html', read: html },
  '.htm': { format: 'html', read: html },
  '.docx': { format: 'docx', read: docx },
  '.pdf': { format: 'pdf', read: pdf },
};

const largestFile = 50 * 1024 * 1024;
const largestText = 5_000_000;

export interface FileText extends ReadText {
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** Endings of file names that can be read. */
export const readableEndings: readonly string[] = Object.keys(readers);

/** Reads a file by its ending. Throws `ingest_failed` with a message that names the file and says what to do. */
export async function readDocumentFile(path: string, name: string): Promise<FileText> {
  const reader = readers[extname(path).toLowerCase()];
  if (!reader) throw failed(name, `不支持的格式，可用 ${readableEndings.join(' ')}`);
  try {
    const { size } = await stat(path);
    if (size === 0) throw new Error('文件是空的');
    if (size > largestFile) throw new Error(`文件超过 ${largestFile / 1024 / 1024} MB，请拆分后再入库`);
    const bytes = await readFile(path);
    const read = await reader.read(bytes);
    if (read.text.trim() === '') throw new Error('文件里没有文字');
    if (isGarbled(read.text))
      throw new Error('读出的是乱码（文字没有可用的编码），请先做文字识别，或者换一种格式再试');
    if (read.text.length > largestText) throw new Error(`文字超过 ${largestText} 字，请拆分后再入库`);
    return { ...read, format: reader.format, bytes };
  } catch (error) {
    throw failed(name, wordsFor(error), error);
  }
}

function failed(name: string, reason: string, cause?: unknown): AppError {
  return new AppError('ingest_failed', `${name}：${reason}`, { cause });
}

/** System errors in words; a reader's own message is in words already. */
function wordsFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return '文件不存在';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限';
  if (code === 'EISDIR') return '是文件夹，不是文件';
  const message = error instanceof Error ? error.message : '';
  return /\p{Script=Han}/u.test(message) ? message : `读取失败（${message || '原因不明'}）`;
}
