import type { MissingFact } from '../../contract/ask.ts';
import { calculate } from '../../rules/calculate.ts';
import type { Calculation, CapResult, Step } from '../../rules/calculation.ts';
import { unitAmounts } from '../../rules/catalogue.ts';
import type { AmountRule, RuleInput, ScalarInput } from '../../rules/schema.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { findFolded, foldWithOffsets } from '../../text/fold.ts';
import { formatMoney } from '../../text/money.ts';
import type { Benefit } from '../benefit.ts';
import type { BoundFacts } from '../bind-facts.ts';
import type { Draft } from '../draft.ts';
import { type Sources, sourceLine, spokenSource, type ValidityNote, validityNote } from '../source-line.ts';
import { blockQuote } from './block-quote.ts';

/** What composing a benefit needs besides the benefit. */
export interface BenefitAnswer {
  readonly benefit: Benefit;
  readonly facts: BoundFacts;
  readonly calculation: Calculation;
  /** The question is about the ceiling of a year. */
  readonly asksCap: boolean;
  /** Day of the event that the question dates. */
  readonly event: string | undefined;
  /** The levels of the benefit are to be told side by side. */
  readonly compares: boolean;
  /** The question is whether one qualifies. */
  readonly asksConditions: boolean;
}

/** Answers a question about one benefit: the figure or why there is none, how it comes about, what it rests on. */
export function composeBenefit(answer: BenefitAnswer, sources: Sources): Draft {
  const { benefit, calculation } = answer;
  const { rule } = benefit.bound;
  const document = sources.documents.find(({ id }) => id === benefit.documentId);
  if (document === undefined) throw new Error(`benefit ${rule.id} without its document`);
  // An event that the question dates is judged by its own day.
  const note = validityNote(document, { ...sources, asOf: answer.event ?? sources.asOf });
  const body = rule.kind === 'no_amount' ? noAmount(benefit) : amountBody(answer, rule, sources);
  const { lead, spoken, kind, missing } = body;
  return {
    kind,
    paragraphs: [
      ...lead,
      ...quotes(benefit, sources),
      ...body.details,
      ...(note ? [note.text] : []),
      ...(answer.event !== undefined && note === undefined ? periodLine(document, sources) : []),
      sourceLine(benefit.clause, document, sources),
    ],
    spoken: [...spoken, ...(note ? [note.spoken] : []), spokenSource(benefit.clause, document)],
    warnings: warningsOf(note),
    missing,
    calculation: { ...calculation },
    computed: computedTexts(calculation),
    followUps: followUps(rule.kind === 'amount' ? rule : undefined, calculation),
  };
}

interface Body {
  readonly kind: Draft['kind'];
  readonly lead: readonly string[];
  readonly details: readonly string[];
  readonly spoken: readonly string[];
  readonly missing: readonly MissingFact[];
}

function noAmount({ bound: { rule } }: Benefit): Body {
  return {
    kind: 'no_amount',
    lead: ['文件对此只作鼓励或支持，**没有规定金额**：'],
    details: ['没有写的数额不作推测，也不借用其他条款的金额。'],
    spoken: [`${rule.title}，文件只是鼓励支持，没有规定金额。`],
    missing: [],
  };
}

function amountBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation } = answer;
  switch (calculation.status) {
    case 'ok':
      return okBody(answer, rule, sources);
    case 'needs_input':
      return needsBody(answer, rule, sources);
    case 'not_eligible': {
      const failed = rule.conditions.filter(({ id }) => calculation.failed.includes(id));
      const said = [...new Set(failed.flatMap(({ id }) => answer.facts.because[id] ?? []))];
      const wanted = failed.map(({ quote }) => verbatim(quote, answer.benefit.clause)).join('”“');
      return {
        kind: 'answer',
        lead: [
          `按您说的情况不符合条件：条文要求“${wanted}”${said.length > 0 ? `，您说的是“${said.join('”“')}”` : ''}。`,
        ],
        details: ['以上按条文字面判断，是否符合由主管部门认定。'],
        spoken: [`按您说的情况不符合${rule.title}的条件，条文要求${wanted}。`],
        missing: [],
      };
    }
    case 'rejected':
      return {
        kind: 'clarify',
        lead: [`给出的数不能直接计算：${calculation.error?.message ?? ''}`],
        details: [],
        spoken: ['给出的数不能直接计算，请重新说一下。'],
        missing: missingFacts(rule, [calculation.error?.field ?? '']),
      };
    case 'out_of_force':
      return {
        kind: 'answer',
        lead: [
          calculation.inForce.from !== null && calculation.date < calculation.inForce.from
            ? '所问日期文件尚未施行，不能据此计算；施行以前的事项是否计入，文件没有写。'
            : '所问日期文件的有效期已过，不能据此计算。',
        ],
        details: [],
        spoken: ['所问日期不在文件有效期内。'],
        missing: [],
      };
    case 'no_amount':
      return noAmount(answer.benefit);
  }
}

function okBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation, benefit } = answer;
  if (rule.caps.length > 0 && calculation.caps.length === 0) return yearlyBody(answer, rule, sources);
  const assumedOne = calculation.assumptions.includes('A.one');
  const figure = formatMoney(calculation.max ?? '0');
  const each = assumedOne ? perUnit(rule) : '';
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const head =
    rule.certainty === 'ceiling'
      ? `${each}最高**${figure}**${marker}，文件未承诺最低额，实际金额由主管部门核定。`
      : rule.certainty === 'external'
        ? `按条文为**${figure}**${marker}，其中${externalLabel(rule)}由您提供，文件没有写这个数。`
        : `${each === '' ? '按条文为' : `按条文${each}`}**${figure}**${marker}。`;
  const cap = answer.asksCap ? capLead(rule, marker) : [];
  const conditions = conditionsLine(rule, calculation, benefit.clause);
  const sentence =
    rule.certainty === 'ceiling'
      ? `${each}最高${figure}，文件未承诺最低额`
      : `${each === '' ? '按条文为' : each}${figure}`;
  return {
    kind: answer.asksConditions && assumedOne ? 'answer' : 'amount',
    lead: answer.asksConditions ? [...conditions, head] : [...cap, head],
    details: [
      ...derivation(calculation, assumedOne),
      ...(answer.asksConditions ? [] : conditions),
      ...assumptionLines(calculation),
      ...alternativeLines(calculation),
    ],
    spoken: [
      `${rule.title}，${sentence}。`,
      ...calculation.caps
        .slice(0, 1)
        .map((entry) => `${verbatim(entry.quote, benefit.clause).replace(/[，,。]$/, '')}。`),
    ],
    missing: [],
  };
}

/** The ceiling of a period by itself, whatever is claimed. */
function yearlyBody({ benefit, calculation }: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  return {
    kind: 'amount',
    lead: capLead(rule, marker),
    details: [
      '这是上限，具体数额按条文计算，不是保证能拿到的数。',
      ...conditionsLine(rule, calculation, benefit.clause),
    ],
    spoken: rule.caps.map(
      ({ limit, per, period }) =>
        `${rule.title}，每个${per}每${period}最高${formatMoney(limit)}，这是上限，具体数额按条文计算。`,
    ),
    missing: [],
  };
}

/** Nothing can be worked out yet: what is asked for, and what each level, or the bare rate, comes to meanwhile. */
function needsBody(answer: BenefitAnswer, rule: AmountRule, sources: Sources): Body {
  const { calculation, benefit, facts } = answer;
  const missing = missingFacts(rule, calculation.missing);
  const marker = sources.citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const levels = levelLines(answer, rule);
  const partly = Object.keys(facts.inputs).length > 0;
  const asks = missing.map(({ ask }) => ask).join('');
  const isChoice = levels.length > 0;
  return {
    kind: (isChoice && !answer.compares) || (partly && !isChoice) ? 'clarify' : 'amount',
    lead: [
      ...(isChoice
        ? [`${rule.title}按类别不同${marker}：\n${levels.map((line) => `- ${line}`).join('\n')}`]
        : []),
      ...(isChoice ? [] : [`${rule.title}按下面的条文计算${marker}：`]),
    ],
    details: [
      ...(rule.certainty === 'ceiling' ? ['“最高”是上限，文件未承诺最低额。'] : []),
      ...(asks === '' || (isChoice && answer.compares) ? [] : [`要算出数额，还请告诉我：${asks}`]),
      ...conditionsLine(rule, calculation, benefit.clause),
    ],
    spoken: isChoice
      ? [`${rule.title}，${levels.join('，').replace(/\*\*/g, '')}。`]
      : [readOut(rule, benefit.clause), asks],
    missing,
  };
}

/** What is paid, in the words of the clause: whole where it is short, else its figures and caps, so that no ceiling is cut off. */
function readOut(rule: AmountRule, clause: Clause): string {
  const whole = verbatim(rule.quote[0] ?? rule.title, clause);
  if (whole.length <= longestReadWhole) return `${whole}。`;
  const quotes = [...unitAmounts(rule), ...rule.caps].map(({ quote }) => verbatim(quote, clause));
  return `${rule.title}，${[...new Set(quotes)].join('，')}。`;
}

const longestReadWhole = 45;

function levelLines({ benefit, facts, calculation }: BenefitAnswer, rule: AmountRule): string[] {
  const input = rule.inputs.find(
    (candidate) => candidate.type === 'level' && calculation.missing.includes(candidate.id),
  );
  if (input?.type !== 'level') return [];
  return input.levels.map(({ name }) => {
    const { max } = calculate(benefit.bound, {
      inputs: { ...facts.inputs, [input.id]: name },
      date: calculation.date,
      assumeOne: true,
    });
    return `${name}：${rule.certainty === 'ceiling' ? '最高' : ''}**${formatMoney(max ?? '0')}**`;
  });
}

/** 每件, 每项: the unit that one piece is counted in. */
function perUnit(rule: AmountRule): string {
  const input = rule.inputs.find((candidate) => candidate.type === 'count' && candidate.required);
  return input?.type === 'count' ? `每${input.unit}` : '';
}

const externalLabel = (rule: AmountRule): string =>
  rule.inputs.find((input) => 'required' in input && input.required)?.label ?? '基数';

function capLead(rule: AmountRule, marker: string): string[] {
  return rule.caps.map(
    ({ limit, per, period }) => `每个${per}每${period}最高**${formatMoney(limit)}**${marker}。`,
  );
}

/** The derivation in one or two lines, and the cap that bit. */
function derivation(calculation: Calculation, assumedOne: boolean): string[] {
  const worked = calculation.steps.filter(
    ({ op, calc = '' }) => /[×÷+%]/.test(calc) && op !== 'cap' && op !== 'round' && op !== 'limit',
  );
  const lines = assumedOne ? [] : worked.map((step) => `${readable(step)}＝${formatMoney(step.value)}`);
  const caps = calculation.caps.map(capLine).filter((line) => line !== '');
  const limits = calculation.explanations
    .filter(({ id }) => calculation.limits.includes(id))
    .map(({ text }) => text);
  const rounded = calculation.rounded ? [`不足一分的部分舍去（舍去前为${calculation.exact ?? ''}元）`] : [];
  const parts = [...lines, ...caps, ...limits, ...rounded];
  return parts.length === 0 ? [] : [`计算：${parts.join('；')}。`];
}

/** Arithmetic with the blocks of ten told in words. */
function readable({ calc = '' }: Step): string {
  return calc.replace(/⌊(\d+)÷(\d+)⌋/g, '$1÷$2取整');
}

function capLine({ state, limit, per, period, received, remaining, before }: CapResult): string {
  const left = received === '0' ? '' : `，已获${formatMoney(received)}，尚余${formatMoney(remaining)}`;
  if (state === 'over')
    return `超过每个${per}每${period}${formatMoney(limit)}的上限${left}，按上限计（未封顶前为${formatMoney(before)}）`;
  if (state === 'exact') return `恰好达到每个${per}每${period}${formatMoney(limit)}的上限${left}`;
  return `未超过每个${per}每${period}${formatMoney(limit)}的上限${left}`;
}

/** The conditions that nobody has confirmed, as 若……. */
function conditionsLine(rule: AmountRule, calculation: Calculation, clause: Clause): string[] {
  const open = calculation.conditions.filter(({ state }) => state !== 'met');
  if (open.length === 0) return [];
  const quoted = open.map(({ quote }) => `“${verbatim(quote, clause)}”`).join('');
  return [`前提：若${quoted}${rule.conditions.length > 1 ? '均属实' : '属实'}。`];
}

function assumptionLines(calculation: Calculation): string[] {
  const texts = calculation.explanations
    .filter(({ id }) => calculation.assumptions.includes(id))
    .map(({ text }) => text);
  return texts.length === 0 ? [] : [`说明：${texts.join('；')}。`];
}

function alternativeLines(calculation: Calculation): string[] {
  return calculation.alternatives.map(
    ({ question, other, amount, max }) =>
      `另一种读法（${question}）：${other}，则为${formatMoney(amount ?? max ?? '0')}。`,
  );
}

function missingFacts(rule: AmountRule, ids: readonly string[]): MissingFact[] {
  return ids.flatMap((place) => {
    const [, id = place, field] = /^([^[]+)(?:\[\d+\]\.(.+))?$/.exec(place) ?? [];
    const input = rule.inputs.find((candidate) => candidate.id === id);
    if (input === undefined) return [];
    if (input.type !== 'list') return [asMissing(input, place)];
    const fields =
      field === undefined ? input.item : input.item.filter((candidate) => candidate.id === field);
    return fields.map((candidate) => asMissing(candidate, `${input.id}[0].${candidate.id}`));
  });
}

function asMissing(input: RuleInput | ScalarInput, id: string): MissingFact {
  const base = { id, label: input.label, ask: input.ask, type: input.type };
  if (input.type === 'level') return { ...base, choices: input.levels.map(({ name }) => name) };
  return input.type === 'list' ? base : { ...base, unit: input.unit };
}

function quotes(benefit: Benefit, sources: Sources): string[] {
  return benefit.quotes.map((span) => blockQuote(benefit.clause, span, sources));
}

/** From when and until when the document is in force, in its own words. */
function periodLine(document: PolicyDocument, { clauseOf, citer }: Sources): string[] {
  const said = [document.effectiveFrom, document.effectiveTo].flatMap((end) => {
    const clause = end?.evidence && clauseOf(end.evidence.clauseId);
    if (end?.evidence === undefined || clause === undefined) return [];
    return [
      `“${clause.text.slice(end.evidence.start, end.evidence.end)}”${citer.cite(clause, end.evidence)}`,
    ];
  });
  return said.length === 0 ? [] : [`所说的时间在文件的有效期内：${[...new Set(said)].join('，')}。`];
}

/** A quote of the rules in the characters of the clause. */
function verbatim(quote: string, clause: Clause): string {
  const span = findFolded(foldWithOffsets(clause.text), quote);
  return span === undefined ? quote : clause.text.slice(span.start, span.end);
}

/** Everything in a calculation that carries a figure. */
function computedTexts(calculation: Calculation): string[] {
  const { steps, caps, alternatives, amount, max, exact, explanations, error } = calculation;
  return [
    ...steps.flatMap(({ calc = '', value, before = '', limit = '' }) => [calc, value, before, limit]),
    ...caps.flatMap(({ limit, received, remaining, before, after }) => [
      limit,
      received,
      remaining,
      before,
      after,
    ]),
    ...alternatives.flatMap((alternative) => [
      alternative.amount ?? '',
      alternative.max ?? '',
      alternative.other,
    ]),
    ...explanations.map(({ text }) => text),
    error?.message ?? '',
    amount ?? '',
    max ?? '',
    exact ?? '',
  ];
}

const warningsOf = (note: ValidityNote | undefined): NonNullable<Draft['warnings']> =>
  note ? [note.warning] : [];

function followUps(rule: AmountRule | undefined, calculation: Calculation): string[] {
  if (rule === undefined) return [];
  const ask = rule.inputs.find((input) => input.type === 'count' || input.type === 'money');
  const example =
    ask !== undefined && 'unit' in ask && calculation.status === 'ok' ? [`如果是别的数呢？`] : [];
  return [...(rule.conditions.length > 0 ? ['要符合什么条件？'] : []), ...example].slice(0, 3);
}
