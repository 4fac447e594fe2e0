import type { Citation } from '#core/contract/ask.ts';
import { useWords } from '../language/use-words.ts';
import { type Block, type Inline, parseMarkdown } from './parse-markdown.ts';
import { componentWords } from './words.ts';

interface Props {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Opens a source. */
  readonly onMarker: (citation: Citation) => void;
}

/** The text of an answer. Everything becomes text nodes; markers become buttons that open their source. */
export function AnswerMarkdown({ text, citations, onMarker }: Props) {
  const markers = new Set(citations.map(({ marker }) => marker));
  const render = (parts: readonly Inline[]): React.ReactNode[] =>
    parts.map((part, at) => {
      if (part.kind === 'plain') return part.text;
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
      if (part.kind === 'bold') return <strong key={at}>{render(part.parts)}</strong>;
      const citation = citations.find(({ marker }) => marker === part.marker);
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      return citation === undefined ? null : <Marker key={at} citation={citation} onOpen={onMarker} />;
    });
  return (
    <div className="answer-text">
      {parseMarkdown(text, markers).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <BlockView key={at} block={block} render={render} />
      ))}
    </div>
  );
}

function BlockView({
  block: { kind, lines },
  render,
}: {
  readonly block: Block;
  readonly render: (parts: readonly Inline[]) => React.ReactNode[];
}) {
  const lang = languageOf(lines);
  if (kind === 'list' || kind === 'numbered') {
    const List = kind === 'list' ? 'ul' : 'ol';
    return (
      <List lang={lang}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of a list have no other name than their place
          <li key={at}>{render(line)}</li>
        ))}
      </List>
    );
  }
  const text = lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <p key={at} lang={lang}>
      {render(line)}
    </p>
  ));
  return kind === 'quote' ? <blockquote>{text}</blockquote> : text;
}

/** The language to read a block in: an answer to an English question quotes Chinese. */
function languageOf(lines: Block['lines']): string {
  return /[\u4e00-\u9fff]/.test(JSON.stringify(lines)) ? 'zh-CN' : 'en';
}

/** A marker in the text: opens the source it stands for. */
export function Marker({
  citation,
  onOpen,
}: {
  readonly citation: Citation;
  readonly onOpen: (citation: Citation) => void;
}) {
  const { openSource } = useWords(componentWords);
  const { marker, document, label } = citation;
  return (
    <button
      type="button"
      className="marker"
      aria-label={openSource(marker, `《${document.title}》${label}`)}
      onClick={() => onOpen(citation)}
    >
      〔{marker}〕
    </button>
  );
}
