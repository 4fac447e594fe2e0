import { speak } from '../../text/spoken.ts';

const longest = 100;

/**
 * Joins sentences to one line to read out, at most 100 characters with figures in words. Sentences are dropped from the
 * second on while it is too long; what has to be noted (注意…) and the last one, which names the source, are kept, the source
 * without its place where there is no room for it. A first sentence that is too long by itself is cut at its last comma that fits.
 */
export function spokenLine(sentences: readonly string[]): string {
  const [first = '', ...rest] = announced(sentences.map(plain)).map(closed).map(speak);
  const last = rest.at(-1) ?? '';
  const middle = rest.slice(0, -1);
  const notes = middle.filter((sentence) => sentence.startsWith('注意'));
  const others = middle.filter((sentence) => !notes.includes(sentence));
  const fits = (line: string): boolean => line.length <= longest;
  for (let kept = others.length; kept >= 0; kept--) {
    const line = [first, ...others.slice(0, kept), ...notes, last].join('');
    if (fits(line)) return line;
  }
  const noted = notes.join('');
  const tails = [noted + withoutPlace(last), last, withoutPlace(last)];
  const tail = tails.find((one) => fits(first + one));
  if (tail !== undefined) return first + tail;
  const [kept = ''] = tails.filter((one) => one.length < longest - 20);
  return cutAtComma(first, longest - kept.length) + kept;
}

/** Names items one after the other as far as there is room beside the source; 等 tells that there are more. */
export function spokenList(head: string, items: readonly string[]): string {
  const said = items.map((item) => plain(item).replace(/[。；，、]+$/, ''));
  const lineOf = (count: number): string =>
    `${head}${said.slice(0, count).join('；')}${count < said.length ? '等' : ''}。`;
  const counts = said.map((_, i) => said.length - i);
  return lineOf(counts.find((count) => speak(lineOf(count)).length <= longestList) ?? 1);
}

const longestList = 68;

/** A line that announces something is one sentence with what it announces. */
function announced(sentences: readonly string[]): string[] {
  const joined: string[] = [];
  for (const sentence of sentences.filter((one) => one !== '')) {
    const before = joined.at(-1);
    if (before?.endsWith('：') === true) joined[joined.length - 1] = before + sentence;
    else joined.push(sentence);
  }
  return joined;
}

/** With one full stop at its end. */
const closed = (sentence: string): string =>
  /[。！？…?!]$/.test(sentence) ? sentence : `${sentence.replace(/[，；、：,;:]+$/, '')}。`;

const withoutPlace = (source: string): string => source.replace(/“[^”]*”。$/, '。');

/** 2. 40周岁以上的 is not said as 2.40, nor 3．推进 as 三．推进. */
const memberNumber =
  /(?<![\d.])\d{1,2}[.．]\s+(?=\d)|(?<=^|[。；：\n])\s*\d{1,2}[.．]\s*(?=\p{Script=Han})/gu;

const plain = (text: string): string =>
  text
    .replace(/〔\d{1,3}〕|^> /g, '')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(memberNumber, '')
    .replace(/\s+/g, '')
    .replace(/(?<!\d),|,(?!\d{3})/g, '，')
    .replace(/;/g, '；')
    .replace(/[，；、]+(?=[。！？])/g, '');

function cutAtComma(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room - 1);
  const at = Math.max(head.lastIndexOf('，'), head.lastIndexOf('；'), head.lastIndexOf('、'));
  return `${head.slice(0, at > room / 3 ? at : room - 2)}…`;
}
