import type { Span } from '../text/document.ts';
import { rememberTexts } from '../text/remember.ts';
import type { IntentId, QuestionWords, SmalltalkKind } from './question-words.ts';

/** A cue of an intent found in folded text. */
export interface IntentMatch extends Span {
  readonly id: IntentId;
}

/** Finds what a folded question wants to know. */
export interface IntentFinder {
  /** Matches in order of the data file (most specific intent first); each intent at most once, with its longest cue. */
  find(folded: string): IntentMatch[];
  /** Every stretch that is a cue, overlapping ones included; a cue with a wide gap (… or [^…]{0,9}) yields none, the topic may stand in the gap. */
  cues(folded: string): Span[];
  /** What a question is that is a greeting, thanks or talk about the service itself, or asks it for other work (写首诗). */
  smalltalk(folded: string): SmalltalkKind | undefined;
}

/** Compiles the cues of {@link QuestionWords}; `…` in a cue stands for a gap of up to twelve characters. */
export function createIntentFinder(words: QuestionWords): IntentFinder {
  const intents = words.intents.map(({ id, cues }) => ({
    id,
    literal: cues.filter(isLiteral).sort((a, b) => b.length - a.length),
    patterns: cues.filter((cue) => !isLiteral(cue)).map(compileCue),
  }));
  const cues = [...words.intents, ...words.silences].flatMap((entry) => entry.cues);
  const literal = [...new Set(cues.filter(isLiteral))];
  const patterned = [...new Set(cues.filter((cue) => isPattern(cue) && !hasWideGap(cue)))].map(
    (cue) => new RegExp(cue.slice(1, -1), 'g'),
  );
  const smalltalk = words.smalltalk.map(({ kind, lines }) => ({
    kind,
    whole: new Set(lines.filter((line) => !isPattern(line)).map(stripPunctuation)),
    patterns: lines.filter(isPattern).map(compileCue),
  }));
  return {
    find(folded) {
      const found = new Map<IntentId, IntentMatch>();
      for (const { id, literal, patterns } of intents) {
        const match = longestMatch(folded, literal, patterns);
        if (match !== undefined && !found.has(id)) found.set(id, { id, ...match });
      }
      return [...found.values()];
    },
    cues: (folded) => [
      ...literal.flatMap((cue) => occurrences(folded, cue)),
      ...patterned.flatMap((pattern) =>
        [...folded.matchAll(pattern)].map(({ index, 0: text }) => ({
          start: index,
          end: index + text.length,
        })),
      ),
    ],
    smalltalk(folded) {
      const kindOf = (part: string) =>
        smalltalk.find(({ whole }) => whole.has(stripPunctuation(part).replace(/^请问/, '')))?.kind;
      // 知道了,谢谢: the last part tells what is replied to.
      const parts = folded.split(/[\s,.;!?]+/).filter((part) => part !== '');
      const kinds = [kindOf(folded) ?? parts.map(kindOf)].flat();
      if (kinds.every((kind) => kind !== undefined) && kinds.length > 0) return kinds.at(-1);
      const open = folded.replace(/[\s\p{P}]+$/u, '');
      return smalltalk.find(({ patterns }) => patterns.some((pattern) => pattern.test(open)))?.kind;
    },
  };
}

const gap = /…|\.{3}/;

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** A gap of five characters and more can hold the topic, a shorter one holds 的, 一个 and the like. */
const hasWideGap = (cue: string): boolean =>
  /\[\^[^\]]*\]\{\d+,(?:[5-9]|\d{2,})\}/.test(cue.replace(lookaround, ''));

/** (?=…), (?!…) and the like take no characters. */
const lookaround = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g;

/** A cue between slashes is a regular expression, for families of wordings: /哪[几些]个(?:单位|部门|局)/. */
const isPattern = (cue: string): boolean => cue.length > 2 && cue.startsWith('/') && cue.endsWith('/');

/** A cue as an expression to look for in folded text; without flags, so that it keeps nothing between uses. */
export const compileCue: (cue: string) => RegExp = rememberTexts(toExpression, {
  most: 10_000,
  longest: 2000,
});

/** True when one of the cues stands in a folded text. */
export const saysAny = (folded: string, cues: readonly string[]): boolean =>
  cues.some((cue) => compileCue(cue).test(folded));

/** One expression for every occurrence of any of the cues; undefined for none. */
export const anyCue = (cues: readonly string[]): RegExp | undefined =>
  cues.length === 0
    ? undefined
    : new RegExp(cues.map((cue) => `(?:${compileCue(cue).source})`).join('|'), 'g');

function toExpression(cue: string): RegExp {
  if (isPattern(cue)) return new RegExp(cue.slice(1, -1));
  const parts = cue.split(gap).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('[^,.;!?]{0,12}?'));
}

/** A cue that is looked for as it is written. */
const isLiteral = (cue: string): boolean => !gap.test(cue) && !isPattern(cue);

/** The longest stretch that one of the words, given longest first, or of the expressions takes. */
function longestMatch(
  folded: string,
  literal: readonly string[],
  patterns: readonly RegExp[],
): Span | undefined {
  const word = literal.find((cue) => folded.includes(cue));
  const at = word === undefined ? 0 : folded.indexOf(word);
  let longest: Span | undefined = word === undefined ? undefined : { start: at, end: at + word.length };
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const end = match.index + match[0].length;
    if (longest === undefined || end - match.index > longest.end - longest.start) {
      longest = { start: match.index, end };
    }
  }
  return longest;
}

const stripPunctuation = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '');
