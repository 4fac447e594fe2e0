import type { Paragraph } from './paragraphs.ts';
import { signatureIn } from './signature.ts';
import { findTitle } from './title.ts';

export interface Section {
  /** Title line of the section; '' when it is a mere paragraph. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Cuts text without numbering: the head with the title, sections under title-like lines or questions, single paragraphs
 * otherwise, and the signature with what follows it. Rows of a table stay with the paragraph before them.
 */
export function splitSections(paragraphs: readonly Paragraph[]): {
  lead: readonly Paragraph[];
  sections: Section[];
  end: readonly Paragraph[];
} {
  const title = findTitle(paragraphs);
  const signature = signatureIn(paragraphs);
  const end = signature !== undefined && signature.from > 1 ? signature.from : paragraphs.length;
  const lead = Math.min(title?.to ?? 0, end);
  const sections: { title: string; paragraphs: Paragraph[] }[] = [];
  paragraphs.slice(lead, end).forEach((paragraph, i, text) => {
    const open = sections.at(-1);
    if (isSectionTitle(paragraph, text[i + 1])) {
      sections.push({ title: paragraph.content.text.replace(/[：:]$/, ''), paragraphs: [paragraph] });
    } else if (open && (open.title !== '' || paragraph.row)) open.paragraphs.push(paragraph);
    else sections.push({ title: '', paragraphs: [paragraph] });
  });
  return { lead: paragraphs.slice(0, lead), sections, end: paragraphs.slice(end) };
}

/** A short line without a full stop, or a question, with text below it. */
function isSectionTitle(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  if (paragraph.row || paragraph.role !== undefined || !next || next.row) return false;
  const { text } = paragraph.content;
  if (/^(?:问[:：])?.{2,60}[？?]$/.test(text)) return true;
  return (
    text.length >= 2 &&
    text.length <= 25 &&
    !/[。；，、;,.]/.test(text) &&
    next.content.text.length > text.length
  );
}
