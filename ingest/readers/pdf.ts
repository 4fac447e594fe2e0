import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { ReadText } from './reader.ts';

/** Tables of the Chinese encodings that PDF files name without holding them. */
const cMapUrl = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/');

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the text layer of a PDF line by line; pages are separated by form feeds. Scanned pages have none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadText> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    useSystemFonts: true,
    verbosity: 0,
  });
  const file = await task.promise.catch((cause: unknown) => {
    throw new Error('PDF 打不开，可能已损坏或有密码', { cause });
  });
  try {
    const pages: string[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items.filter((item) => 'str' in item).map(pieceOf)).join('\n'));
      page.cleanup();
    }
    const text = pages.join('\n\f');
    if (text.trim() === '') throw new Error('PDF 里没有文字层（多半是扫描件），请先做文字识别');
    return { text, paragraphsSet: false };
  } finally {
    await task.destroy();
  }
}

function pieceOf(item: TextItem): Piece {
  const [, , , , x = 0, y = 0] = item.transform as number[];
  return { text: item.str, x, y, width: item.width, height: item.height };
}

/** Puts pieces of about the same height on one line, from left to right, with blanks where the page has them. */
function linesOf(pieces: readonly Piece[]): string[] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const line = lines.find((other) => isLevel(other[0], piece));
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  const left = Math.min(...lines.flat().map((piece) => piece.x));
  return lines
    .sort((a, b) => (b[0]?.y ?? 0) - (a[0]?.y ?? 0))
    .map((line) =>
      joinPieces(
        line.sort((a, b) => a.x - b.x),
        left,
      ),
    );
}

function isLevel(piece: Piece | undefined, other: Piece): boolean {
  return piece !== undefined && Math.abs(piece.y - other.y) < Math.max(piece.height, other.height, 6) * 0.5;
}

/** Half a character's width is one blank; the indent counts from the leftmost text of the page. */
function joinPieces(line: readonly Piece[], left: number): string {
  const size = Math.max(...line.map((piece) => piece.height), 8);
  let text = '';
  let end = left;
  for (const piece of line) {
    const gap = Math.round((piece.x - end) / (size / 2));
    text += ' '.repeat(Math.max(0, Math.min(gap, 40))) + piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
