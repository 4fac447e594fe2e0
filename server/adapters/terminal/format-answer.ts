import type { Answer, Citation, DocumentSummary, ValidityStatus } from '#core/contract/ask.ts';

const statusWords: Readonly<Record<ValidityStatus, string>> = {
  in_force: '现行有效',
  not_yet: '尚未生效',
  expired: '已过有效期',
  repealed: '已废止',
  not_stated: '文件没有写明有效期',
};

/** An answer for the terminal: text, warnings, sources with their quotes, what one could ask next. */
export function formatAnswer(answer: Answer): string {
  const blocks = [
    printable(answer.text.replaceAll('**', '')),
    ...answer.warnings.map((warning) => `注意：${printable(warning.text)}`),
    ...(answer.citations.length === 0 ? [] : [['出处', ...answer.citations.map(source)].join('\n')]),
    ...(answer.followUps.length === 0 ? [] : [['还可以问', ...answer.followUps.map(item)].join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function source(citation: Citation): string {
  const { marker, document, path, quote, clauseId } = citation;
  const number = document.number === null ? '' : `（${document.number}）`;
  const head = `〔${marker}〕《${document.title}》${number}${path.join(' › ')}`;
  return [head, `    “${quote}”`, `    ${validity(document)} · ${clauseId}`].map(printable).join('\n');
}

function validity({ effectiveFrom: from, effectiveTo: to, status }: DocumentSummary): string {
  if (from !== null && to !== null) return `${statusWords[status]}，${from} 至 ${to}`;
  if (from !== null) return `${statusWords[status]}，自 ${from} 起`;
  return to === null ? statusWords[status] : `${statusWords[status]}，至 ${to} 止`;
}

function item(text: string): string {
  return `  · ${printable(text)}`;
}

/** Documents come from outside; their control characters must not steer the terminal. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');
}
