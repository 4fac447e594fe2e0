/** A stretch of a line: plain, bold, or a marker such as 〔1〕 that stands for a source. */
export type Inline =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'bold'; readonly parts: readonly Inline[] }
  | { readonly kind: 'marker'; readonly marker: number };

/** A block of an answer. Lists have one entry per point, the others one per line. */
export interface Block {
  readonly kind: 'paragraph' | 'quote' | 'list' | 'numbered';
  readonly lines: readonly (readonly Inline[])[];
}

const prefixes = [
  { kind: 'quote', pattern: /^>\s?/ },
  { kind: 'list', pattern: /^\s*[-*]\s+/ },
  { kind: 'numbered', pattern: /^\s*\d{1,2}\.\s+/ },
] as const;

/**
 * The Markdown that answers use: paragraphs, quotes, lists, **bold**, and markers of the sources in `markers`. All else,
 * also what looks like HTML, a link or a 文号 such as 〔2025〕, stays the characters it is.
 */
export function parseMarkdown(text: string, markers: ReadonlySet<number>): Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Inline[])[] }[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = false;
      continue;
    }
    const prefix = prefixes.find(({ pattern }) => pattern.test(line));
    const kind = prefix?.kind ?? 'paragraph';
    const content = parseInline(prefix === undefined ? line : line.replace(prefix.pattern, ''), markers);
    const last = blocks.at(-1);
    if (open && last?.kind === kind) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
    open = true;
  }
  return blocks;
}

function parseInline(text: string, markers: ReadonlySet<number>): Inline[] {
  return text.split(/(\*\*[^*]+\*\*)/).flatMap((part): Inline[] => {
    const bold = /^\*\*([^*]+)\*\*$/.exec(part)?.[1];
    return bold === undefined
      ? parseMarkers(part, markers)
      : [{ kind: 'bold', parts: parseMarkers(bold, markers) }];
  });
}

function parseMarkers(text: string, markers: ReadonlySet<number>): Inline[] {
  return text.split(/(〔\d{1,4}〕)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    const marker = Number(/^〔(\d+)〕$/.exec(part)?.[1]);
    return markers.has(marker) ? [{ kind: 'marker', marker }] : [{ kind: 'plain', text: part }];
  });
}

/** The same text without the signs of Markdown, for the clipboard and for reading aloud. */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/^>\s?/, '').replace(/\*\*([^*]+)\*\*/g, '$1'))
    .join('\n');
}
