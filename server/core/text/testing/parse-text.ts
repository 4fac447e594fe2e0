import { type ParsedDocument, parseDocument } from '../parse-document.ts';

/** Parses a text with what a test need not state. */
export function parseText(source: string, path = 'fixture.txt'): ParsedDocument {
  return parseDocument({ path, format: 'txt', source, sha256: '0123456789abcdef', initials: () => 'xx' });
}
