import type { Clause, PolicyDocument, Span } from '../../text/document.ts';

/** The date under the letter of a document as printed; undefined when the text holds none. */
export function findIssued(
  document: PolicyDocument,
  clauseOf: (id: Clause['id']) => Clause | undefined,
): (Span & { readonly clause: Clause }) | undefined {
  if (document.issuedOn === undefined) return undefined;
  const [year, month, day] = document.issuedOn.split('-').map(Number);
  const cover = clauseOf(`${document.id}/cover` as Clause['id']);
  const printed = `${year}年${month}月${day}日`;
  const at = cover?.text.lastIndexOf(printed) ?? -1;
  return cover === undefined || at === -1
    ? undefined
    : { clause: cover, start: at, end: at + printed.length };
}
