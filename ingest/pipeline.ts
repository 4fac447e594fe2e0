import { createHash } from 'node:crypto';
import { AppError } from '#core/errors.ts';
import type { Corpus } from '#core/retrieval/corpus.ts';
import { type ParsedDocument, parseDocument } from '#core/text/parse-document.ts';
import { readDocumentFile } from './readers/read-file.ts';
import { findSourceFiles, type SourceFile } from './steps/find-files.ts';
import { initialsOf } from './steps/initials.ts';
import { readSidecar, sidecarPath } from './steps/read-sidecar.ts';
import { renameDocument } from './steps/rename-document.ts';
import { isSameDocument, isSameText } from './steps/same-document.ts';

/** What became of one file. */
export type FileReport =
  | {
      readonly status: 'read';
      readonly file: SourceFile;
      readonly parsed: ParsedDocument;
      readonly notice?: string;
    }
  | {
      readonly status: 'duplicate';
      readonly file: SourceFile;
      /** The file that holds the same content. */
      readonly of: SourceFile;
      /** False: the same document in another format. */
      readonly sameBytes: boolean;
      readonly message: string;
    }
  | { readonly status: 'failed'; readonly file: SourceFile; readonly message: string };

export interface IngestOptions {
  /** Files and folders; folders are read with all below them. Of two files with one id or one content the first holds it. */
  readonly paths: readonly string[];
  /** Called after each file. */
  readonly onFile?: ((done: number, total: number, report: FileReport) => void) | undefined;
}

export interface IngestResult {
  readonly corpus: Corpus;
  /** One for each file, in the order given, those of a folder by name. */
  readonly reports: readonly FileReport[];
}

/**
 * Reads documents into a corpus. A file that cannot be read is reported and the others go on; a file with the same
 * content as an earlier one is left out. The same paths over the same files give the same result.
 */
export async function ingestDocuments({ paths, onFile }: IngestOptions): Promise<IngestResult> {
  const files = await findSourceFiles(paths);
  const reports: FileReport[] = [];
  const byHash = new Map<string, SourceFile>();
  const byId: HeldIds = new Map();
  for (const file of files) {
    const report = await ingestFile(file, byHash, byId);
    reports.push(report);
    onFile?.(reports.length, files.length, report);
  }
  const parsed = reports.flatMap((report) => (report.status === 'read' ? [report.parsed] : []));
  parsed.sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  return {
    corpus: {
      documents: parsed.map(({ document }) => document),
      clauses: parsed.flatMap(({ clauses }) => clauses),
      sources: new Map(parsed.map(({ document, source }) => [document.id, source])),
    },
    reports,
  };
}

type HeldIds = Map<string, { readonly file: SourceFile; readonly parsed: ParsedDocument }>;

async function ingestFile(
  file: SourceFile,
  byHash: Map<string, SourceFile>,
  byId: HeldIds,
): Promise<FileReport> {
  try {
    const read = await readDocumentFile(file.path, file.name);
    const sha256 = createHash('sha256').update(read.bytes).digest('hex');
    const same = byHash.get(sha256);
    if (same) return duplicate({ file, of: same, sameBytes: true, reason: `内容与 ${same.name} 相同` });
    const parsed = parseDocument({
      path: file.name,
      format: read.format,
      source: read.text,
      sha256,
      sidecar: await readSidecar(sidecarPath(file.path), sidecarPath(file.name)),
      titleHint: read.titleHint,
      paragraphsSet: read.paragraphsSet,
      initials: initialsOf,
    });
    const report = withUniqueId(file, parsed, byId);
    byHash.set(sha256, report.status === 'duplicate' ? report.of : file);
    return report;
  } catch (error) {
    const message = error instanceof AppError ? error.message : `${file.name}：处理失败（${String(error)}）`;
    return { status: 'failed', file, message };
  }
}

function duplicate(at: { file: SourceFile; of: SourceFile; sameBytes: boolean; reason: string }): FileReport {
  const { file, of, sameBytes, reason } = at;
  return { status: 'duplicate', file, of, sameBytes, message: `${file.name}：${reason}，未重复收录` };
}

/**
 * Leaves out the second file of one document in one wording, whatever its format; another document of the same id, such as a
 * second version, gets another id. Either is said.
 */
function withUniqueId(file: SourceFile, parsed: ParsedDocument, byId: HeldIds): FileReport {
  const { id, title, number } = parsed.document;
  const holder = byId.get(id);
  if (!holder) {
    byId.set(id, { file, parsed });
    return { status: 'read', file, parsed };
  }
  if (isSameText(holder.parsed, parsed)) {
    const named = `《${title}》${number === undefined ? '' : `（${number}）`}`;
    const reason = `与 ${holder.file.name} 是同一份文件${named}，只是格式不同`;
    return duplicate({ file, of: holder.file, sameBytes: false, reason });
  }
  let copy = 2;
  while (byId.has(`${id}-${copy}`)) copy++;
  const name = `${id}-${copy}`;
  byId.set(name, { file, parsed });
  const why = isSameDocument(holder.parsed, parsed) ? '文号或标题相同、内容不同，两份都收录' : '是另一份文件';
  const notice = `${file.name}：编号 ${id} 已属于 ${holder.file.name}（${why}），改用 ${name}；可在 ${sidecarPath(file.name)} 中写明 id`;
  return { status: 'read', file, parsed: renameDocument(parsed, name), notice };
}
