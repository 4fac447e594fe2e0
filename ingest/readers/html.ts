import { load } from 'cheerio';
import { endsLikeTitle } from '#core/text/title-ending.ts';
import { decodeText } from './decode.ts';
import { findArticle } from './html-article.ts';
import { renderText } from './html-text.ts';
import type { ReadText } from './reader.ts';

/** Reads a saved web page: the article without the page around it. */
export function readHtml(bytes: Uint8Array): ReadText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const declared = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return readMarkup(decodeText(bytes, declared));
}

/** Takes the text out of markup that is a string already. */
export function readMarkup(markup: string): ReadText {
  const page = load(markup);
  const titleHint = titleOf([page('h1').first().text(), page('title').first().text()]);
  const text = renderText(page, findArticle(page));
  if (text.trim() === '') throw new Error('网页里没有正文');
  return { text, titleHint, paragraphsSet: true };
}

/** The candidate that reads like the title of a document, else the first with words; without the site's name. */
function titleOf(candidates: readonly string[]): string | undefined {
  const titles = candidates
    .map((candidate) =>
      candidate
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^\/\s*/, '')
        .replace(/\s*[-_|｜—–]+\s*[^-_|｜—–]*(?:网|门户|网站|政府|平台|首页|频道)[^-_|｜—–]*$/, '')
        .replace(/^[（(]转载[）)]/, ''),
    )
    .filter((title) => title.length >= 4);
  return titles.find(endsLikeTitle) ?? titles[0];
}
