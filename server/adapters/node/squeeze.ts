import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Encodings of a reply that are told to the client, the better first. */
export const encodings = ['br', 'gzip'] as const;

export type Encoding = (typeof encodings)[number];

/** How hard to squeeze: `once` for what is kept and sent many times, `each` for what is made anew each time. */
export type Effort = 'once' | 'each';

const quality = { once: { br: 9, gzip: 9 }, each: { br: 4, gzip: 6 } } as const;

/** Squeezes bytes off the main thread. */
export async function squeeze(bytes: Bytes, encoding: Encoding, effort: Effort): Promise<Bytes> {
  const level = quality[effort][encoding];
  return new Uint8Array(
    encoding === 'gzip'
      ? await promisify(gzip)(bytes, { level })
      : await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }),
  );
}

/** The better of the encodings that the client takes; one with `q=0` is refused. */
export function acceptedEncoding(header: string | null): Encoding | undefined {
  const accepted = (header ?? '')
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return encodings.find((encoding) => accepted.includes(encoding));
}
