import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '#core/errors.ts';
import { fileFault } from '#core/rules/file-words.ts';
import type { DocumentCorrections } from '#core/text/parse-document.ts';

const date = z.iso.date({ error: '日期须写作 "2025-06-01"' });
const text = z.string().trim().min(1);

/** The file beside a document that puts right what was read: `<name>.yaml`. Unknown fields are an error. */
const sidecar = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id 只能用小写字母、数字和连字符' })
    .optional(),
  title: text.optional(),
  number: text.optional(),
  issuer: text.optional(),
  region: text.optional(),
  issuedOn: date.optional(),
  effectiveFrom: date.optional(),
  effectiveTo: date.optional(),
  aliases: z.array(text).optional(),
});

/** Path of the sidecar of a document. */
export function sidecarPath(documentPath: string): string {
  return documentPath.replace(/\.[^./\\]+$/, '.yaml');
}

/** Reads the sidecar of a document; undefined when there is none. Throws `ingest_failed` that names it. */
export async function readSidecar(path: string, name: string): Promise<DocumentCorrections | undefined> {
  const source = await readFile(path, 'utf8').catch(() => undefined);
  if (source === undefined) return undefined;
  const read = sidecar.safeParse(parseYaml(source, name) ?? {}, { error: fileFault });
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.') || '内容'}：${issue.message}`);
  throw new AppError('ingest_failed', `${name} 不合格式：${problems.join('；')}`, { cause: read.error });
}

function parseYaml(source: string, name: string): unknown {
  try {
    return parse(source);
  } catch (cause) {
    throw new AppError('ingest_failed', `${name} 不是有效的 YAML`, { cause });
  }
}
