import { speak } from '../../text/spoken.ts';

const longest = 100;

/**
 * Joins sentences to one line to read out, at most 100 characters with figures in words. Sentences are dropped from the
 * second on while it is too long; the last one, which names the source or the caveat, is kept. A first sentence that is
 * too long by itself is cut at its last comma that fits.
 */
export function spokenLine(sentences: readonly string[]): string {
  const spoken = sentences.map((sentence) => speak(plain(sentence))).filter((sentence) => sentence !== '');
  for (let kept = spoken.length - 1; kept >= 1; kept--) {
    const line = [...spoken.slice(0, kept), ...spoken.slice(-1)].join('');
    if (line.length <= longest) return line;
  }
  const first = spoken[0] ?? '';
  const last = spoken.length > 1 ? (spoken.at(-1) ?? '') : '';
  return last.length < longest - 20
    ? cutAtComma(first, longest - last.length) + last
    : cutAtComma(first, longest);
}

/** 2. 40周岁以上的 is not said as 2.40. */
const memberNumber = /(?<![\d.])\d{1,2}[.．]\s+(?=\d)/g;

const plain = (text: string): string =>
  text
    .replace(/〔\d{1,3}〕|^> /g, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(memberNumber, '')
    .replace(/\s+/g, '');

function cutAtComma(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room - 1);
  const at = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('、'));
  return `${head.slice(0, at > room / 3 ? at : room - 2)}…`;
}
