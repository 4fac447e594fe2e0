/** Decodes text in UTF-8, UTF-16 or GB 18030 (GBK, GB 2312). Throws when the bytes are no text. */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decodeMarked(bytes) ?? decodeDeclared(bytes, declared) ?? decodeGuessed(bytes);
  if (isGarbled(text)) {
    throw new Error('不是文本文件，或内容已损坏');
  }
  return text;
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  return undefined;
}

/** A declared encoding counts only when it decodes without a fault. */
function decodeDeclared(bytes: Uint8Array, declared: string | undefined): string | undefined {
  if (declared === undefined) return undefined;
  try {
    return decode(bytes, /^gb/i.test(declared) ? 'gb18030' : declared);
  } catch {
    return undefined;
  }
}

function decodeGuessed(bytes: Uint8Array): string {
  // ASCII line ends and digits leave a zero in every second byte of UTF-16.
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((parity) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.02 && even === 0) return decode(bytes, 'utf-16le');
  if (even > sample.length * 0.02 && odd === 0) return decode(bytes, 'utf-16be');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return decode(bytes, encoding);
    } catch {
      // Not this one.
    }
  }
  throw new Error('编码无法识别，请另存为 UTF-8 后再试');
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** A text holds next to no control characters, and few of which no font but its own knows what they stand for. */
export function isGarbled(text: string): boolean {
  const size = Math.max(text.length, 1);
  const controls = text.match(/(?![\t\n\r\f])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  const unknown = text.match(/\p{Co}/gu)?.length ?? 0;
  return text.includes('\u0000') || controls > size * 0.02 || unknown > size * 0.1;
}
