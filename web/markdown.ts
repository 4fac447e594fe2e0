import { element } from './element.ts';

/**
 * The Markdown that answers use, as nodes: paragraphs, quotes (`> `), lists (`- `), **bold**. Everything else stays as
 * it is written; nothing becomes markup. `inline` turns plain stretches into nodes.
 */
export function renderMarkdown(text: string, inline: (plain: string) => (Node | string)[]): Node[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const lines = block.split('\n');
      if (lines.every((line) => line.startsWith('> '))) {
        return element('blockquote', '', bold(lines.map((line) => line.slice(2)).join('\n'), inline));
      }
      if (lines.every((line) => line.startsWith('- '))) {
        return element(
          'ul',
          '',
          lines.map((line) => element('li', '', bold(line.slice(2), inline))),
        );
      }
      return element('p', '', bold(block, inline));
    });
}

function bold(text: string, inline: (plain: string) => (Node | string)[]): (Node | string)[] {
  return text.split(/(\*\*[^*]+\*\*)/).flatMap((part) => {
    const inner = /^\*\*([^*]+)\*\*$/.exec(part)?.[1];
    return inner === undefined ? inline(part) : [element('strong', '', inline(inner))];
  });
}
