import { findQuantities } from '../../text/amounts-find.ts';
import type { DocumentKind, PolicyDocument } from '../../text/document.ts';
import type { Finding } from '../find/finding.ts';
import type { Draft } from './draft.ts';
import { bareTitle } from './source-line.ts';

/** Says that the question lies outside what the service is for. */
export function composeOutOfScope(documents: readonly PolicyDocument[]): Draft {
  return {
    kind: 'out_of_scope',
    paragraphs: [
      '这个问题不在本服务的范围内：知策只依据已收录的政策文件作答，不凭常识作答。',
      holdings(documents),
    ],
    spoken: ['这个问题不在本服务范围内，请咨询相应的主管部门。'],
  };
}

/** Says that no document of the places is held, and of which places there are. */
export function composeNoPlace(places: readonly string[], documents: readonly PolicyDocument[]): Draft {
  const named = places.join('、');
  return {
    kind: 'not_found',
    paragraphs: [`没有收录${named}的政策文件，无法回答，也不会拿别的城市的规定代替。`, holdings(documents)],
    spoken: [`没有收录${named}的政策文件，请咨询当地主管部门。`],
    warnings: [{ code: 'region_not_covered', text: `没有收录${named}的政策文件。` }],
  };
}

/** Says that a document is not held. */
export function composeNotHeld(name: string, documents: readonly PolicyDocument[]): Draft {
  return {
    kind: 'not_found',
    paragraphs: [`没有收录“${name}”这份文件，无法引用它的内容。`, holdings(documents)],
    spoken: ['没有收录这份文件，无法引用。'],
  };
}

/** Says that a clause number does not exist in the document it is looked for in. */
export function composeClauseMissing(said: string, document: PolicyDocument | undefined): Draft {
  const where = document === undefined ? '已收录的文件' : `《${bareTitle(document)}》`;
  return {
    kind: 'not_found',
    paragraphs: [`${where}里没有“${said}”。`],
    spoken: ['文件里没有这一条。'],
  };
}

/** Asks which document is meant. */
export function composeDocumentChoice(documents: readonly PolicyDocument[]): Draft {
  const ask = '请问是哪一份文件？';
  const names = documents.slice(0, mostNamed).map((document) => plainName(document).replace(/：$/, ''));
  const more = documents.length > mostNamed ? ['- 以及其他文件'] : [];
  return {
    kind: 'clarify',
    paragraphs: [
      `${ask}没有说是哪一份，这里收录的有：`,
      [...names.map((name) => `- ${name}`), ...more].join('\n'),
    ],
    spoken: [`${ask}请说出地方和文件名称。`],
    missing: [{ id: 'document', label: '文件', ask, type: 'choice', choices: names }],
  };
}

const mostNamed = 8;

/** Says what was searched for in vain and what lies nearest. */
export function composeNotFound(
  subject: readonly string[],
  nearest: readonly Finding[],
  documents: readonly PolicyDocument[],
): Draft {
  const words = subject.filter((word) => findQuantities(word).length === 0);
  const about = words.length === 0 ? '所问的内容' : `“${words.join('、')}”`;
  const near = nearest.map(({ view }) => {
    const { heading, label } = view.clause;
    return `- ${plainName(view.document)}${withoutFigures(heading === '' ? label : heading)}`;
  });
  return {
    kind: 'not_found',
    paragraphs: [
      `已收录的文件中没有找到关于${about}的规定，没有条文可引，不作推测。`,
      ...(near.length > 0 ? [`相近的内容：\n${near.join('\n')}`] : []),
      holdings(documents),
    ],
    spoken: ['已收录的文件里没有查到这方面的规定。'],
  };
}

/** Nothing is cited here, so a heading loses what it says in brackets when that holds figures, and is left out when it still does. */
function withoutFigures(heading: string): string {
  const bare = heading.replace(/[（(][^（）()]*\d[^（）()]*[）)]/g, '');
  return findQuantities(bare).length === 0 ? bare : '';
}

const kindNames: Readonly<Record<DocumentKind, string>> = {
  measures: '政策措施',
  plan: '方案',
  reply: '答复',
  regulation: '条例',
  guide: '指南',
  notice: '通知',
  other: '文件',
};

/** A document by its title, or, where nothing is cited and the title holds figures, by place and kind. */
function plainName(document: PolicyDocument): string {
  const title = bareTitle(document);
  return findQuantities(title).length === 0
    ? `《${title}》`
    : `${document.region ?? ''}的${kindNames[document.kind]}：`;
}

/** Takes the place of an answer that did not pass its own check. */
export function composeWithheld(): Draft {
  const says = '找到了相关条文，但拟出的回答没有通过逐字核对，所以没有给出';
  return {
    kind: 'not_found',
    paragraphs: [`${says}。请换个问法，或直接查看原文。`],
    spoken: [`${says}。`],
    warnings: [{ code: 'answer_withheld', text: `${says}。` }],
  };
}

/** Which places the held documents are of. */
export function holdings(documents: readonly PolicyDocument[]): string {
  const regions = [...new Set(documents.flatMap(({ region }) => region ?? []))];
  const titles = documents.slice(0, 8).map((document) => plainName(document).replace(/：$/, ''));
  const more = documents.length > titles.length ? '等' : '';
  const where = regions.length === 0 ? '' : `（${regions.slice(0, 12).join('、')}）`;
  return `已收录的文件${where}：${titles.join('、')}${more}。`;
}
