import { AppError } from '../errors.ts';

/** `ZHCE` in the byte order of the machine; a file from the other byte order is refused by it. */
const magic = 0x4543485a;
const alignment = 8;

/** Layout version of the binary files. A reader accepts its own version only. */
export const sectionsVersion = 1;

export type Section = Uint8Array | Uint32Array | Float32Array;

/**
 * Packs arrays into one file: magic, version, kind, number of sections, the byte length of each, then the sections,
 * each beginning at a multiple of 8 bytes so that it can be viewed in place.
 */
export function packSections(kind: number, sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const header = [magic, sectionsVersion, kind, sections.length, ...sections.map((part) => part.byteLength)];
  let size = aligned(header.length * 4);
  const starts = sections.map((part) => {
    const start = size;
    size = aligned(size + part.byteLength);
    return start;
  });
  const bytes = new Uint8Array(size);
  bytes.set(bytesOf(Uint32Array.from(header)));
  for (const [i, part] of sections.entries()) bytes.set(bytesOf(part), starts[i]);
  return bytes;
}

/** Opens a file of {@link packSections}. Throws `index_corrupt` unless kind, version, count and lengths all fit. */
export function unpackSections(
  file: string,
  bytes: Uint8Array,
  expected: { kind: number; count: number },
): Uint8Array[] {
  const headerLength = 4 + expected.count;
  const headerBytes = headerLength * 4;
  if (bytes.byteLength < headerBytes) throw corrupt(file, '文件太短');
  const header = asUint32(file, bytes.slice(0, headerBytes));
  if (header[0] !== magic) throw corrupt(file, '不是索引文件');
  if (header[1] !== sectionsVersion) throw corrupt(file, `格式版本是 ${header[1]}，需要 ${sectionsVersion}`);
  if (header[2] !== expected.kind || header[3] !== expected.count) throw corrupt(file, '内容种类不符');
  let start = aligned(headerBytes);
  const sections: Uint8Array[] = [];
  for (const length of header.subarray(4)) {
    if (start + length > bytes.byteLength) throw corrupt(file, '内容不完整');
    sections.push(bytes.subarray(start, start + length));
    start = aligned(start + length);
  }
  if (start !== bytes.byteLength) throw corrupt(file, '长度不符');
  return sections;
}

/** Views bytes as 32-bit integers, copying only when they do not lie at a multiple of four. */
export function asUint32(file: string, bytes: Uint8Array): Uint32Array {
  const { buffer, offset, count } = words(file, bytes);
  return new Uint32Array(buffer, offset, count);
}

/** Views bytes as 32-bit floats, copying only when they do not lie at a multiple of four. */
export function asFloat32(file: string, bytes: Uint8Array): Float32Array {
  const { buffer, offset, count } = words(file, bytes);
  return new Float32Array(buffer, offset, count);
}

/** The fault of a stored file that does not hold what it should. */
export function corrupt(file: string, reason: string, cause?: unknown): AppError {
  return new AppError(
    'index_corrupt',
    `索引文件 ${file} 已损坏（${reason}），请运行 npm run ingest 重建索引。`,
    {
      cause,
      details: { file, reason },
    },
  );
}

function words(file: string, bytes: Uint8Array): { buffer: ArrayBufferLike; offset: number; count: number } {
  if (bytes.byteLength % 4 !== 0) throw corrupt(file, '长度不符');
  const source = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return { buffer: source.buffer, offset: source.byteOffset, count: source.byteLength / 4 };
}

const aligned = (size: number): number => Math.ceil(size / alignment) * alignment;
const bytesOf = (part: Section): Uint8Array => new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
