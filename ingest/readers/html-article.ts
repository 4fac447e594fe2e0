import type { Cheerio, CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag } from 'domhandler';

const chrome =
  'script,style,noscript,template,iframe,svg,canvas,button,input,select,option,textarea,nav,header,footer,aside,[hidden],[aria-hidden="true"]';
const blocks =
  'p,div,section,article,table,tr,td,th,ul,ol,li,h1,h2,h3,h4,h5,h6,dl,dd,dt,blockquote,main,form,center,body';
/** A block counts no more than this, so that a copy of the whole text in one blob loses against its paragraphs. */
const longestBlock = 1500;
const keepsNearlyAll = 0.9;

/**
 * Finds the element that holds the article, by density: going down from the body as long as one child keeps nearly all
 * of the running text. What is hidden or navigation by its tag is removed from the page first.
 */
export function findArticle(page: CheerioAPI): Cheerio<Element> {
  page(chrome).remove();
  dropHidden(page);
  dropCopies(page);
  const scores = scoreAll(page);
  let node = page('body').first();
  if (node.length === 0) return page.root().children().first();
  for (;;) {
    const best = bestChild(node, scores);
    if (!best || best.score < keepsNearlyAll * (scores.get(node.get(0) as AnyNode) ?? 0)) return node;
    node = page(best.element);
  }
}

/** Removes what a style hides; a page that is hidden as a whole until its script has run stays. */
function dropHidden(page: CheerioAPI): void {
  const whole = page('body').text().length;
  page('[style]').each((_, element) => {
    const own = page(element);
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(own.attr('style') ?? '');
    if (hidden && own.text().length < whole * 0.3) own.remove();
  });
}

/** Running text in each element: its blocks' text outside links, only where it reads like sentences. */
function scoreAll(page: CheerioAPI): Map<AnyNode, number> {
  const scores = new Map<AnyNode, number>();
  page(blocks).each((_, element) => {
    const own = page(element);
    if (own.find(blocks).length > 0) return;
    const text = own.text().replace(/\s/g, '');
    const linked = own.find('a').text().replace(/\s/g, '').length;
    const score = Math.min((text.length - linked) * weightOf(text, element.name), longestBlock);
    for (let node: AnyNode | null = element; node; node = node.parent) {
      scores.set(node, (scores.get(node) ?? 0) + score);
    }
  });
  return scores;
}

/** Sentences count in full, cells of a table half, bare words (menus, footers) hardly. */
function weightOf(text: string, tag: string): number {
  if (/[，。；]/.test(text)) return 1;
  return tag === 'td' || tag === 'th' ? 0.5 : 0.1;
}

function bestChild(
  node: Cheerio<Element>,
  scores: ReadonlyMap<AnyNode, number>,
): { element: Element; score: number } | undefined {
  let best: { element: Element; score: number } | undefined;
  for (const element of node.children().get()) {
    const score = scores.get(element) ?? 0;
    if (isTag(element) && (!best || score > best.score)) best = { element, score };
  }
  return best;
}

/** Some pages hold their text twice, once for reading aloud. The copy with fewer blocks goes. */
function dropCopies(page: CheerioAPI): void {
  const candidates = page('div,section,article,td')
    .get()
    .map((element) => ({ element, text: page(element).text().replace(/\s/g, '') }))
    .filter(({ text }) => text.length >= 400);
  const blobs = candidates.filter(({ element }) => page(element).find(blocks).length === 0);
  for (const blob of blobs) {
    const sample = blob.text.slice(100, 300);
    const original = candidates.find(
      ({ element, text }) =>
        element !== blob.element &&
        page(element).find(blocks).length > 2 &&
        !page.contains(element, blob.element) &&
        text.includes(sample),
    );
    if (original) page(blob.element).remove();
  }
}
