import type { Quantity } from '../../text/amounts-find.ts';
import type { LevelInput, Operation, RuleInput } from '../schema.ts';
import { levelsBefore, rankAtStart } from './levels.ts';
import type { Finding, MoneySentence, Part } from './money-sentence.ts';

type Payment = Extract<Finding, { is: 'payment' }>;

/** What one payment comes to as an operation, the facts it needs, and what the draft could not tell. */
export interface DraftedAmount {
  readonly operation: Operation;
  readonly inputs: readonly RuleInput[];
  readonly open: readonly string[];
}

const unitAfterEach =
  /每(?:一)?(个|件|项|家|名|人|户|次|台|套|亩|篇|辆|张|间|座|处|位|本|部|场|块|棵|株|头|只|班|期|例|首|平方米|公里|学时|吨)/;

/** Drafts the operation of one payment; `index` keeps the ids of several payments of a sentence apart. */
export function draftAmount(payment: Payment, sentence: MoneySentence, index: number): DraftedAmount {
  const { part, figures } = payment;
  const [figure] = figures;
  if (figure?.kind === 'percent') return rate(part, figures, index);
  if (figures.length > 1) return byLevel(payment, sentence, index);
  const each = figure?.value ?? '0';
  const block = blockBefore(payment, sentence);
  if (block !== undefined) {
    const input = countInput(`count${index}`, block.unit);
    const size = Number(block.value);
    const operation: Operation = {
      op: 'per_block',
      input: input.id,
      size,
      each,
      partial: 'drop',
      quote: quoteWith(part, sentence),
    };
    return {
      operation,
      inputs: [input],
      open: [`不足${block.text}是否折算，条文没有写，按满${block.text}才计起草`],
    };
  }
  const unit = figure?.per ?? unitAfterEach.exec(part.text)?.[1];
  if (unit === undefined) {
    return {
      operation: { op: 'flat', each, quote: part.text },
      inputs: [],
      open: ['条文没有写“每件”“每家”一类的词，按一笔起草；若按件计，请改为 per_item'],
    };
  }
  const input = countInput(`count${index}`, unit);
  return {
    operation: { op: 'per_item', input: input.id, each, quote: part.text },
    inputs: [input],
    open: [],
  };
}

/** 市级奖励2万元,省级奖励5万元: one payment of several ranks. Undefined unless every part opens with its rank. */
export function draftRanks(payments: readonly Payment[]): DraftedAmount | undefined {
  const rows = payments.map(({ part, figures }) => ({
    level: rankAtStart(part.text),
    figure: figures[0],
    only: figures.length === 1,
  }));
  const isRanked =
    rows.length > 1 &&
    rows.every(({ level, figure, only }) => level !== undefined && only && figure?.kind === 'money');
  if (!isRanked) return undefined;
  const levels = rows.map(({ level = '' }) => level);
  const table = rows.map(({ level = '', figure }) => ({ level, each: figure?.value ?? '0' }));
  const quote = payments.map(({ part }) => part.text).join(',');
  return {
    operation: { op: 'by_level', input: 'level1', table, quote },
    inputs: [levelInput('level1', levels)],
    open: [],
  };
}

function levelInput(id: string, levels: readonly string[]): LevelInput {
  const ask = `是哪一档：${levels.join('、')}？`;
  return {
    id,
    label: '档次',
    type: 'level',
    required: true,
    ask,
    words: [],
    levels: levels.map((name) => ({ name, words: [] })),
  };
}

function rate(part: Part, figures: readonly Quantity[], index: number): DraftedAmount {
  const [figure] = figures;
  const before = part.text.slice(0, (figure?.start ?? 0) - part.start);
  const base = before
    .replace(/(?:的|给予|予以|按|最高|不超过|不高于|最多|至多)+$/, '')
    .replace(/^.*?(?:按照|按其|按|对其|对|以)(?:不超过)?/, '')
    .replace(/^实际支付的/, '');
  const input: RuleInput = {
    id: `base${index}`,
    label: base === '' ? '计算基数' : base,
    type: 'money',
    unit: '元',
    required: true,
    history: false,
    words: base === '' ? [] : [base],
    ask: `${base === '' ? '计算基数' : base}是多少元？`,
  };
  const open = base === '' ? ['条文没有写按什么的百分比计算'] : [];
  const operation: Operation = { op: 'rate', of: [input.id], pct: figure?.value ?? '0', quote: part.text };
  return {
    operation,
    inputs: [input],
    open: figures.length > 1 ? [...open, '同一句有几个比例，只起草了第一个'] : open,
  };
}

function byLevel({ part, figures }: Payment, { text }: MoneySentence, index: number): DraftedAmount {
  const names =
    levelsBefore(text.slice(0, part.start), figures.length) ??
    levelsBefore(
      part.text.slice(0, (figures[0]?.start ?? 0) - part.start).split('分别')[0] ?? '',
      figures.length,
    );
  const levels = names ?? figures.map((_, at) => `第${at + 1}档`);
  const rated = figures[0]?.per;
  if (rated !== undefined) {
    const inputs = levels.map((name, at) => ({
      ...countInput(`count${index}_${at + 1}`, rated),
      label: name,
      ask: `${name}有多少${rated}？`,
    }));
    const table = figures.map(({ value }, at) => ({
      level: levels[at] ?? '',
      each: value,
      times: inputs[at]?.id ?? '',
    }));
    return {
      operation: { op: 'by_level', table, quote: text.replace(/。$/, '') },
      inputs,
      open: unnamed(names),
    };
  }
  const level = levelInput(`level${index}`, levels);
  const unit = unitAfterEach.exec(part.text)?.[1];
  const counter = unit === undefined ? undefined : countInput(`count${index}`, unit);
  const table = figures.map(({ value }, at) => ({ level: levels[at] ?? '', each: value }));
  const operation: Operation = {
    op: 'by_level',
    input: level.id,
    ...(counter === undefined ? {} : { times: counter.id }),
    table,
    quote: text.replace(/。$/, ''),
  };
  return { operation, inputs: counter === undefined ? [level] : [level, counter], open: unnamed(names) };
}

const unnamed = (names: readonly string[] | undefined): string[] =>
  names === undefined ? ['看不出各档的名称，请填写'] : [];

/** 每10项给予1万元, or 每依法成功调解10件,资助1万元 with the block in the part before. */
function blockBefore({ part, figures }: Payment, { parts }: MoneySentence): Quantity | undefined {
  const [figure] = figures;
  const own = part.figures.find(({ kind, end }) => kind === 'count' && end <= (figure?.start ?? 0));
  if (own !== undefined && /每/.test(part.text.slice(0, own.start - part.start))) return own;
  const previous = parts[parts.indexOf(part) - 1];
  const count = previous?.figures.find(({ kind }) => kind === 'count');
  return previous?.text.startsWith('每') === true ? count : undefined;
}

/** The block and its payment as one stretch of the sentence. */
function quoteWith(part: Part, { parts, text }: MoneySentence): string {
  const previous = parts[parts.indexOf(part) - 1];
  const start = previous?.text.startsWith('每') === true ? previous.start : part.start;
  return text.slice(start, part.start + part.text.length);
}

function countInput(
  id: string,
  unit: string,
): Extract<RuleInput, { type: 'count' | 'money' | 'months' | 'years' | 'percent' }> {
  return {
    id,
    label: `数量（${unit}）`,
    type: 'count',
    unit,
    required: true,
    history: false,
    words: [],
    ask: `有多少${unit}？`,
  };
}
