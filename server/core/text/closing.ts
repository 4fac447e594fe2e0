import { isOrganLine } from './organ.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';

const lastWords =
  /^(?:本|以上|上述|此)[\p{Script=Han}]{1,12}?(?:自|由|从|有效期|试行|解释)|^(?:此前|以往|过去|原有?)[^。]{2,40}(?:不一致|废止|为准)|^特此|^以上(?:答复|意见)|^感谢您|^《[^》]+》[^。]{0,40}同时废止/u;

/**
 * Takes the unnumbered text at the end of the last item off it: validity, repeal, signature, contact. Among articles
 * validity is a provision and stays; only signature, contact and list of attachments leave.
 */
export function takeClosing(nodes: readonly OutlineNode[]): Paragraph[] {
  const last = nodes.at(-1);
  if (!last) return [];
  const amongArticles = nodes.some((node) => node.marker.kind === 'article');
  const first = last.paragraphs[0]?.content.text ?? '';
  // Below a bare title the next paragraph is its text, whatever it says.
  const from = first.length <= 30 && !first.endsWith('。') ? 2 : 1;
  for (let at = from; at < last.paragraphs.length; at++) {
    if (isClosing(last.paragraphs, at, amongArticles)) return last.paragraphs.splice(at);
  }
  return [];
}

function isClosing(paragraphs: readonly Paragraph[], at: number, amongArticles: boolean): boolean {
  const paragraph = paragraphs[at];
  if (!paragraph) return false;
  const { text } = paragraph.content;
  if (['date', 'signed', 'contact', 'attachment_list', 'attachment'].includes(paragraph.role ?? ''))
    return true;
  if (
    isOrganLine(text) &&
    paragraphs.slice(at + 1, at + 5).some(({ role }) => role === 'date' || role === 'signed')
  )
    return true;
  return !amongArticles && lastWords.test(text);
}
