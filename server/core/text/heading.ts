import type { Marker } from './marker.ts';

const longestTitle = 34;
/** Words of a provision: a first sentence with one of them is no title. */
const provision = /给予|应当|不得|可以|万元|自[^，]*起|由[^，]*负责|适用本|制定本|是指/;
const inBrackets = /^[【〔[（(]([^【】〔〕（()）]{2,20})[】〕\]）)]/;

/** Title phrase of an item and where its own text begins. */
export interface Heading {
  /** Without label and closing mark; '' when the text simply starts. */
  readonly title: string;
  /** The first paragraph is the title and nothing else. */
  readonly alone: boolean;
}

/**
 * Finds the title of an item: a short phrase that stands alone on its line, or that is closed by 。 with text after it.
 * `text` is the first paragraph, label included; `followed` says that text or items come below it.
 */
export function readHeading(text: string, marker: Marker, followed: boolean): Heading {
  const rest = text.slice(marker.label.length).trimStart();
  if (marker.kind === 'article') return articleHeading(rest, followed);
  const stop = rest.indexOf('。');
  if (stop === -1) {
    const phrase = rest.replace(/[：:]$/, '');
    const alone =
      phrase !== '' &&
      phrase.length <= longestTitle + 20 &&
      !/[；;，,、]$/.test(phrase) &&
      !/[；;]/.test(phrase);
    return alone && (followed || phrase.length <= longestTitle) ? { title: phrase, alone } : none;
  }
  const phrase = rest.slice(0, stop);
  const more = stop < rest.length - 1;
  if (phrase === '' || phrase.length > longestTitle || provision.test(phrase)) return none;
  if (!more && !followed) return none;
  return { title: phrase, alone: !more };
}

const none: Heading = { title: '', alone: false };

/** Articles carry a title in brackets, or alone on their line; a first sentence is text. */
function articleHeading(rest: string, followed: boolean): Heading {
  const bracketed = inBrackets.exec(rest);
  if (bracketed?.[1] !== undefined && !/^[（(]/.test(rest)) {
    return { title: bracketed[1], alone: bracketed[0].length === rest.length };
  }
  if (
    bracketed?.[1] !== undefined &&
    bracketed[1].length > 2 &&
    !/^[一二三四五六七八九十]+$/.test(bracketed[1])
  ) {
    return { title: bracketed[1], alone: bracketed[0].length === rest.length };
  }
  const alone = followed && rest.length >= 2 && rest.length <= 20 && !/[。；：，、;:,]/.test(rest);
  return alone ? { title: rest, alone } : none;
}

/** Whether most articles of a document open with a title phrase closed by 。, as measures do and statutes do not. */
export function articlesCarryTitles(firstParagraphs: readonly string[]): boolean {
  const titled = firstParagraphs.filter((text) => sentenceTitle(text) !== '');
  return firstParagraphs.length >= 3 && titled.length >= firstParagraphs.length * 0.7;
}

/** The phrase before the first 。 of an article when it can be its title. */
export function sentenceTitle(text: string): string {
  const rest = text.replace(/^第[^\s条]{1,8}条\s*/, '');
  const stop = rest.indexOf('。');
  const phrase = rest.slice(0, Math.max(stop, 0));
  const possible = phrase !== '' && phrase.length <= 24 && stop < rest.length - 1;
  return possible && !provision.test(phrase) && !/本(?:办法|条例|细则|规定|措施)/.test(phrase) ? phrase : '';
}
