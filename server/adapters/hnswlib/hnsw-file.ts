import { corrupt } from '#core/retrieval/sections.ts';
import type { StoredVectors } from '#core/retrieval/vectors-file.ts';

export const hnswFile = 'hnsw.bin';

/** Offsets in the header that hnswlib writes: 64-bit little-endian numbers. */
const header = { count: 16, labelStart: 32, dataStart: 40, length: 48 } as const;

/**
 * Checks that a file of hnswlib holds that many vectors of that length. The library itself loads any file and then
 * reads out of bounds. Throws `index_corrupt`.
 */
export function checkHnswHeader(bytes: Uint8Array, { count, dimensions }: StoredVectors): void {
  if (bytes.byteLength < header.length) throw corrupt(hnswFile, '文件太短');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = (offset: number): number => Number(view.getBigUint64(offset, true));
  if (read(header.count) !== count) throw corrupt(hnswFile, `有 ${read(header.count)} 个向量，应为 ${count}`);
  const vectorBytes = read(header.labelStart) - read(header.dataStart);
  if (vectorBytes !== dimensions * Float32Array.BYTES_PER_ELEMENT) {
    throw corrupt(hnswFile, `向量占 ${vectorBytes} 字节，应为 ${dimensions * 4}`);
  }
}
