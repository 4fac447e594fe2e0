import { addressesOf } from './address.ts';
import { takeClosing } from './closing.ts';
import type { Clause, ClauseId, ClauseKind, DocumentId } from './document.ts';
import { articlesCarryTitles, readHeading, sentenceTitle } from './heading.ts';
import { concatMapped, inserted, type MappedText, runsOf } from './mapped-text.ts';
import { parseOrdinal } from './numerals.ts';
import { buildOutline, type OutlineNode } from './outline.ts';
import { takeTable } from './own-tables.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Parts } from './parts.ts';
import { findPoints } from './points.ts';
import type { ParseWarning } from './report.ts';
import { findResponsible } from './responsible.ts';
import { splitSections } from './sections.ts';
import { findTables } from './tables.ts';

/** A clause before it has its place in the document. */
interface Draft {
  readonly address: string;
  readonly kind: ClauseKind;
  readonly label: string;
  readonly number: number | undefined;
  readonly heading: string;
  readonly path: readonly string[];
  readonly parent: string | undefined;
  readonly paragraphs: readonly Paragraph[];
}

/** Turns the parts of a document into clauses with addresses, in reading order. */
export function buildClauses(
  documentId: DocumentId,
  parts: Parts,
): { clauses: Clause[]; warnings: ParseWarning[] } {
  const warnings: ParseWarning[] = [];
  const drafts: Draft[] = [];
  if (parts.cover.length > 0) drafts.push(plainDraft('cover', 'cover', '通知', parts.cover));
  drafts.push(...draftPart({ paragraphs: parts.body, prefix: '', above: undefined, warnings }));
  const taken = new Set<string>();
  parts.attachments.forEach((attachment, i) => {
    let address = `a${parseOrdinal(attachment.label.replace(/^附[件表录]/, '')) ?? i + 1}`;
    while (taken.has(address)) address += '-2';
    taken.add(address);
    const above = { address, path: [attachment.label + attachmentTitle(attachment.paragraphs)] };
    drafts.push(...draftPart({ paragraphs: attachment.paragraphs, prefix: `${address}.`, above, warnings }));
  });
  return { clauses: drafts.map((draft, ordinal) => finish(documentId, draft, ordinal)), warnings };
}

interface PartInput {
  readonly paragraphs: readonly Paragraph[];
  readonly prefix: string;
  readonly above: { readonly address: string; readonly path: readonly string[] } | undefined;
  readonly warnings: ParseWarning[];
}

function draftPart({ paragraphs, prefix, above, warnings }: PartInput): Draft[] {
  const outline = buildOutline(paragraphs);
  warnings.push(...outline.warnings);
  const closing = takeClosing(outline.nodes);
  const parent = above?.address;
  const opening = openingDrafts(outline.before, { prefix, above, hasItems: outline.nodes.length > 0 });
  const addresses = addressesOf(outline.nodes).map((address) => prefix + address);
  const items = draftItems({ nodes: outline.nodes, addresses, prefix, above });
  const end =
    closing.length === 0
      ? []
      : [
          {
            ...plainDraft(`${prefix}closing`, 'closing', '附则', closing),
            parent,
            path: [...(above?.path ?? []), '附则'],
          },
        ];
  return [...opening, ...items, ...end];
}

/** Text before the first item: the head of an attachment, the preamble, or sections when nothing is numbered. */
function openingDrafts(
  before: readonly Paragraph[],
  at: Pick<PartInput, 'prefix' | 'above'> & { hasItems: boolean },
): Draft[] {
  if (before.length === 0) return [];
  const { above, prefix, hasItems } = at;
  if (above) {
    const [name = '附件', ...title] = (above.path[0] ?? '').split(' ');
    const draft = plainDraft(above.address, 'section', name, before);
    return [{ ...draft, heading: title.join(' '), path: above.path }];
  }
  if (hasItems) return [plainDraft(`${prefix}preamble`, 'preamble', '前言', before)];
  const { lead, sections, end } = splitSections(before);
  const drafts = lead.length === 0 ? [] : [plainDraft('preamble', 'preamble', '前言', lead)];
  sections.forEach((section, i) => {
    const label = section.title === '' ? `第${i + 1}段` : section.title;
    const draft = plainDraft(`p${i + 1}`, 'section', label, section.paragraphs);
    drafts.push({ ...draft, heading: section.title });
  });
  if (end.length > 0) drafts.push(plainDraft('closing', 'closing', '附则', end));
  return drafts;
}

/** ` ` and the title line under 附件, or nothing. */
function attachmentTitle(paragraphs: readonly Paragraph[]): string {
  const own = /^附(?:件|表|录)[^：:]{0,4}[：:](.+)$/.exec(paragraphs[0]?.content.text ?? '')?.[1];
  const line =
    own ?? paragraphs.slice(1, 4).find((paragraph) => paragraph.role === undefined)?.content.text ?? '';
  return line !== '' && line.length <= 60 && !/[。；：\t]/.test(line) ? ` ${line}` : '';
}

function plainDraft(
  address: string,
  kind: ClauseKind,
  label: string,
  paragraphs: readonly Paragraph[],
): Draft {
  return {
    address,
    kind,
    label,
    number: undefined,
    heading: '',
    path: label === '' ? [] : [label],
    parent: undefined,
    paragraphs,
  };
}

function draftItems(at: {
  nodes: readonly OutlineNode[];
  addresses: readonly string[];
  prefix: string;
  above: PartInput['above'];
}): Draft[] {
  const { nodes, addresses, prefix, above } = at;
  const articles = nodes.filter((node) => node.marker.kind === 'article');
  const titled = articlesCarryTitles(articles.map((node) => node.paragraphs[0]?.content.text ?? ''));
  const parents = new Set(nodes.map((node) => node.parent));
  const items: Draft[] = [];
  const tables: Draft[] = [];
  return nodes.flatMap((node) => {
    const table = takeTable(node.paragraphs);
    const { heading, kind } = headingOf(node, parents.has(node), titled);
    const parent = node.parent ? items[node.parent.index] : undefined;
    const gap = /^第/.test(node.marker.label) && heading !== '' ? ' ' : '';
    const item: Draft = {
      address: addresses[node.index] ?? '',
      kind,
      label: node.marker.label,
      number: node.marker.number,
      heading,
      path: [...(parent?.path ?? above?.path ?? []), node.marker.label + gap + heading],
      parent: parent?.address ?? above?.address,
      paragraphs: node.paragraphs,
    };
    items.push(item);
    if (table === undefined) return [item];
    const own = plainDraft(
      `${prefix}t${tables.length + 1}`,
      'section',
      table.caption || '表',
      table.paragraphs,
    );
    tables.push({
      ...own,
      heading: table.caption,
      path: [...(above?.path ?? []), ...own.path],
      parent: above?.address,
    });
    return [item, ...tables.slice(-1)];
  });
}

function headingOf(
  node: OutlineNode,
  hasChildren: boolean,
  titled: boolean,
): { heading: string; kind: ClauseKind } {
  const text = node.paragraphs[0]?.content.text ?? '';
  const followed = hasChildren || node.paragraphs.length > 1;
  const { title, alone } = readHeading(text, node.marker, followed);
  const heading = title === '' && titled && node.marker.kind === 'article' ? sentenceTitle(text) : title;
  const bare = alone && node.paragraphs.length === 1;
  return { heading, kind: hasChildren && bare ? 'heading' : 'item' };
}

function finish(documentId: DocumentId, draft: Draft, ordinal: number): Clause {
  const content = joinParagraphs(draft.paragraphs);
  const responsible = findResponsible(content.text);
  const bodyStart = draft.number === undefined ? 0 : draft.label.length;
  const skipped = content.text.slice(bodyStart).length - content.text.slice(bodyStart).trimStart().length;
  const numbered = draft.kind !== 'cover' && draft.kind !== 'preamble' && draft.kind !== 'closing';
  return {
    id: `${documentId}/${draft.address}` as ClauseId,
    documentId,
    ordinal,
    kind: draft.kind,
    label: draft.label,
    number: draft.number,
    heading: draft.heading,
    path: draft.path,
    parentId: draft.parent === undefined ? undefined : (`${documentId}/${draft.parent}` as ClauseId),
    text: content.text,
    runs: runsOf(content),
    points: numbered ? findPoints(content.text, bodyStart + skipped, responsible) : [],
    responsible,
    tables: findTables(content.text),
  };
}

function joinParagraphs(paragraphs: readonly Paragraph[]): MappedText {
  return concatMapped(
    paragraphs.flatMap((paragraph, i) =>
      i === 0 ? [paragraph.content] : [inserted('\n'), paragraph.content],
    ),
  );
}
