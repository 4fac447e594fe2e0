import type { Answer, Citation, Comparison } from '#core/contract/ask.ts';
import { element } from './element.ts';
import { renderMarkdown } from './markdown.ts';

/** What a turn shows; everything from the service goes in as text, never as markup. */
export function showAnswer(answer: Answer, turn: number): Node[] {
  return [
    element(
      'div',
      'text',
      renderMarkdown(answer.text, (plain) => linkMarkers(plain, answer.citations, turn)),
    ),
    ...(answer.comparison === null ? [] : [comparisonTable(answer.comparison)]),
    ...answer.warnings.map((warning) => element('p', 'warning', [`注意：${warning.text}`])),
    ...(answer.citations.length === 0 ? [] : [sourceList(answer.citations, turn)]),
  ];
}

/** Text with each marker as a link to its source. A 文号 such as 〔2025〕 is no marker. */
function linkMarkers(text: string, citations: readonly Citation[], turn: number): (Node | string)[] {
  return text.split(/(〔\d+〕)/).map((part) => {
    const cited = citations.find(({ marker }) => part === `〔${marker}〕`);
    if (cited === undefined) return part;
    const link = element('a', '', [part]);
    link.href = `#${anchor(turn, cited.marker)}`;
    return link;
  });
}

function sourceList(citations: readonly Citation[], turn: number): HTMLElement {
  const items = citations.map(({ marker, document: held, path, quote, clauseId }) => {
    const number = held.number === null ? '' : `（${held.number}）`;
    const link = element('a', '', [clauseId]);
    link.href = `/api/clauses/${clauseId}`;
    const entry = element('li', '', [
      `〔${marker}〕《${held.title}》${number}${path.join(' › ')}`,
      element('blockquote', '', [quote]),
      element('span', 'muted', [link]),
    ]);
    entry.id = anchor(turn, marker);
    return entry;
  });
  return element('ul', 'sources', items);
}

function comparisonTable({ columns, rows }: Comparison): HTMLElement {
  const head = element('tr', '', [
    element('td', '', []),
    ...columns.map((column) => element('th', '', [column])),
  ]);
  const body = rows.map(({ label, cells }) =>
    element('tr', '', [
      element('th', '', [label]),
      ...cells.map(({ text, marker }) =>
        element('td', '', [marker === undefined ? text : `${text}〔${marker}〕`]),
      ),
    ]),
  );
  return element('div', 'scroll', [element('table', '', [head, ...body])]);
}

function anchor(turn: number, marker: number): string {
  return `source-${turn}-${marker}`;
}
