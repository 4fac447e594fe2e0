import type { Comparison } from '../../contract/ask.ts';
import { calculate } from '../../rules/calculate.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { formatMoney } from '../../text/money.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';

/** Asks which of several benefits is meant and says meanwhile what each pays. */
export function composeBenefitChoice(
  benefits: readonly Benefit[],
  words: readonly string[],
  sources: Sources,
): Draft {
  const listed = benefits.map(
    (benefit) => `**${benefit.bound.rule.title}**\n\n${quotesOf(benefit, sources)}`,
  );
  const ask = words.length > 1 ? `请问是${words.join('还是')}？` : '请问是哪一种？';
  return {
    kind: 'clarify',
    paragraphs: [`这要看是哪一种。${ask}`, ...listed, ...sourceLines(benefits, sources)],
    spoken: [`${ask}两种的规定不一样。`],
    missing: [
      {
        id: 'benefit',
        label: '事项',
        ask,
        type: 'choice',
        choices: words.length > 1 ? [...words] : benefits.map(({ bound }) => bound.rule.title),
      },
    ],
    ...notes(benefits, sources),
  };
}

/** Puts benefits side by side in a table, or lists them. */
export function composeBenefits(benefits: readonly Benefit[], compared: boolean, sources: Sources): Draft {
  const lines = benefits.map((benefit) => `**${benefit.bound.rule.title}**\n\n${quotesOf(benefit, sources)}`);
  const first = benefits[0];
  const document = first && documentOf(first, sources);
  return {
    kind: compared ? 'comparison' : 'answer',
    paragraphs: [...lines, '文件没有写几项奖补能否同时享受。', ...sourceLines(benefits, sources)],
    spoken: [
      ...benefits.map((benefit) => `${benefit.bound.rule.title}，${briefAmount(benefit, sources)}。`),
      first === undefined || document === undefined ? '' : spokenSource(first.clause, document),
    ],
    ...(compared ? { comparison: tableOf(benefits, sources) } : {}),
    ...notes(benefits, sources),
    computed: benefits.map((benefit) => briefAmount(benefit, sources)),
  };
}

/** The document pays the benefit but says nothing of what is asked. */
export function composeSilent(
  { documentId, benefit, says, setsOther }: Extract<Outcome, { type: 'silent' }>,
  sources: Sources,
): Draft {
  const document = sources.documents.find(({ id }) => id === documentId);
  const quoted = benefit === undefined ? [] : [quotesOf(benefit, sources)];
  const source =
    benefit === undefined || document === undefined ? [] : [sourceLine(benefit.clause, document, sources)];
  if (setsOther === true)
    return {
      kind: 'no_amount',
      paragraphs: [`${says}；本文件规定的是：`, ...quoted, ...source],
      spoken: [`${says}。`],
    };
  return {
    kind: 'not_found',
    paragraphs: [`${says}，没有条文可引，请以主管部门发布的申报通知为准。`, ...quoted, ...source],
    spoken: [`${says}，请以主管部门的申报通知为准。`],
  };
}

const notSet = '未规定';

function tableOf(benefits: readonly Benefit[], sources: Sources): Comparison {
  const cell = (text: string, benefit: Benefit) => {
    const [span] = benefit.quotes;
    const marker = span && Number(/\d+/.exec(sources.citer.cite(benefit.clause, span))?.[0]);
    return marker === undefined ? { text } : { text, marker };
  };
  const [only, ...others] = benefits;
  const levels = only === undefined || others.length > 0 ? [] : levelAmounts(only, sources);
  // One benefit is compared by its levels.
  if (only !== undefined && levels.length > 0)
    return {
      columns: levels.map(({ name }) => name),
      rows: [
        { label: '金额', cells: levels.map(({ amount }) => cell(amount, only)) },
        { label: '封顶', cells: levels.map(() => cell(briefCap(only) ?? notSet, only)) },
      ],
    };
  return {
    columns: benefits.map(({ bound }) => bound.rule.title),
    rows: [
      { label: '金额', cells: benefits.map((benefit) => cell(briefAmount(benefit, sources), benefit)) },
      { label: '封顶', cells: benefits.map((benefit) => cell(briefCap(benefit) ?? notSet, benefit)) },
      {
        label: '对象',
        cells: benefits.map((benefit) => ({ text: benefit.bound.rule.beneficiary })),
      },
    ],
  };
}

/** The unit amount in a few words: every level, the bare rate, or one piece. */
export function briefAmount(benefit: Benefit, sources: Sources): string {
  const { bound } = benefit;
  const { rule } = bound;
  const { asOf } = sources;
  if (rule.kind === 'no_amount') return '没有规定金额';
  const upTo = rule.certainty === 'ceiling' ? '最高' : '';
  const levels = levelAmounts(benefit, sources);
  if (levels.length > 0) return levels.map(({ name, amount }) => `${name}${amount}`).join('，');
  if (rule.amount.op === 'rate') return `${upTo}${rule.amount.pct}%`;
  const { max } = calculate(bound, { inputs: {}, date: asOf, assumeOne: true });
  return max === null || max === '0' ? rule.quote.join('；') : `${upTo}${formatMoney(max)}`;
}

/** What each level of a benefit is paid for one piece; none when it does not go by level. */
function levelAmounts({ bound }: Benefit, { asOf }: Sources): { name: string; amount: string }[] {
  const { rule } = bound;
  if (rule.kind === 'no_amount') return [];
  const levels = rule.inputs.find((input) => input.type === 'level' && input.required);
  if (levels?.type !== 'level') return [];
  return levels.levels.map(({ name }) => {
    const { max } = calculate(bound, { inputs: { [levels.id]: name }, date: asOf, assumeOne: true });
    const upTo = rule.certainty === 'ceiling' ? '最高' : '';
    return { name, amount: max === null ? '没有写数额' : `${upTo}${formatMoney(max)}` };
  });
}

/** The yearly ceilings in a few words; undefined where a rule sets none. */
export function briefCap({ bound: { rule } }: Benefit): string | undefined {
  if (rule.kind === 'no_amount' || rule.caps.length === 0) return undefined;
  return rule.caps.map(({ limit, per, period }) => `每个${per}每${period}${formatMoney(limit)}`).join('，');
}

function quotesOf(benefit: Benefit, sources: Sources): string {
  return benefit.quotes.map((span) => blockQuote(benefit.clause, span, sources)).join('\n>\n');
}

function sourceLines(benefits: readonly Benefit[], sources: Sources): string[] {
  const lines = benefits.map((benefit) => {
    const document = documentOf(benefit, sources);
    return document === undefined ? '' : sourceLine(benefit.clause, document, sources);
  });
  return [...new Set(lines)].filter((line) => line !== '');
}

function notes(benefits: readonly Benefit[], sources: Sources): Pick<Draft, 'warnings'> {
  const documents = new Set(benefits.flatMap((benefit) => documentOf(benefit, sources) ?? []));
  return { warnings: [...documents].flatMap((document) => validityNote(document, sources)?.warning ?? []) };
}

const documentOf = ({ documentId }: Benefit, { documents }: Sources): PolicyDocument | undefined =>
  documents.find(({ id }) => id === documentId);
