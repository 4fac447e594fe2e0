import { AppError } from '../errors.ts';
import { asFloat32, asUint32, corrupt, packSections, unpackSections } from './sections.ts';

export const vectorsFile = 'vectors.bin';
const kind = 2;

/** Unit vectors of all rows, one after the other. */
export interface StoredVectors {
  readonly count: number;
  readonly dimensions: number;
  /** `count × dimensions` numbers. */
  readonly values: Float32Array;
}

/**
 * A vector fit to be compared: right length, finite numbers, scaled to length one. A vector of zeros stays as it is.
 * Throws `ingest_failed` otherwise; native indexes abort the process on such input.
 */
export function checkedVector(vector: ArrayLike<number>, dimensions: number): Float32Array {
  if (vector.length !== dimensions) {
    throw new AppError(
      'ingest_failed',
      `向量长度是 ${vector.length}，应为 ${dimensions}，请检查向量模型的配置。`,
    );
  }
  let squares = 0;
  for (let i = 0; i < dimensions; i++) {
    const value: unknown = vector[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new AppError('ingest_failed', `向量第 ${i + 1} 位不是有限数，请检查向量模型的返回值。`);
    }
    squares += value * value;
  }
  const scale = squares === 0 ? 1 : 1 / Math.sqrt(squares);
  return Float32Array.from(vector, (value) => value * scale);
}

export function encodeVectors(vectors: readonly ArrayLike<number>[], dimensions: number): Uint8Array {
  const values = new Float32Array(vectors.length * dimensions);
  for (const [row, vector] of vectors.entries())
    values.set(checkedVector(vector, dimensions), row * dimensions);
  return packSections(kind, [Uint32Array.of(vectors.length, dimensions), values]);
}

/** Reads what {@link encodeVectors} wrote, as a view of `bytes`. Throws `index_corrupt`, also for numbers that are not finite. */
export function decodeVectors(bytes: Uint8Array): StoredVectors {
  const [shape, data] = unpackSections(vectorsFile, bytes, { kind, count: 2 }) as [Uint8Array, Uint8Array];
  const [count = 0, dimensions = 0] = asUint32(vectorsFile, shape);
  const values = asFloat32(vectorsFile, data);
  if (values.length !== count * dimensions) throw corrupt(vectorsFile, '长度不符');
  if (!values.every((value) => Number.isFinite(value))) throw corrupt(vectorsFile, '含有非数值');
  return { count, dimensions, values };
}
