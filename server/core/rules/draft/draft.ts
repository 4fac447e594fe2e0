import type { Clause, PolicyDocument } from '../../text/document.ts';
import type { AmountRule, Cap, Certainty, Limit, RuleFile, RuleInput } from '../schema.ts';
import { clauseQuestions } from './clause-questions.ts';
import { type DraftedAmount, draftAmount, draftRanks } from './draft-amount.ts';
import { type Finding, type MoneySentence, moneySentences } from './money-sentence.ts';
import { payingFrom, type Subject, subjectOf } from './subject.ts';

/** Stands where the text does not tell; a reviewer fills it in. */
export const unstated = '未写明';

/**
 * Drafts rules for the paying sentences of a document, one rule a sentence, all `unreviewed`: nothing computes with them before
 * someone has read them and set `reviewed`. What a draft is unsure of stands in `open`. Undefined when no sentence pays.
 */
export function draftRules(document: PolicyDocument, clauses: readonly Clause[]): RuleFile | undefined {
  const rules = clauses.flatMap((clause) =>
    clause.kind === 'heading'
      ? []
      : moneySentences(bodyOf(clause)).map((sentence, at, drafted) => {
          const rule = draftRule(clause, sentence, at + 1);
          return {
            ...rule,
            open: [...rule.open, ...clauseQuestions(bodyOf(clause), sentence, drafted), topics],
          };
        }),
  );
  if (rules.length === 0) return undefined;
  const { id, title, number, region, issuedOn, effectiveFrom, effectiveTo, repeals } = document;
  return {
    policy: {
      id,
      title,
      ...(number === undefined ? {} : { number }),
      ...(region === undefined ? {} : { city: region }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
      inForce: {
        ...(effectiveFrom === undefined ? {} : { from: effectiveFrom.date }),
        ...(effectiveTo === undefined ? {} : { to: effectiveTo.date }),
      },
      repeals: repeals.flatMap((repeal) => repeal.number ?? repeal.title ?? []),
      silentOn: [],
      partial: true,
    },
    assumptions: {
      [received]: '没有说本年度已获的金额，按 0 元计算',
      [prior]: '没有说以前获得的年数，按 0 年计算',
    },
    silences: {},
    unclaimed: [],
    rules,
  };
}

const topics = 'topics 是空的，请填写问题里会出现的词；title 请改成人们对这项奖补的叫法';
const received = 'A.received0';
const prior = 'A.prior0';

/** Label and title would be read as part of the first sentence. */
function bodyOf({ text, label, heading }: Clause): string {
  const opening = new RegExp(`^\\s*${escaped(label)}[.．、\\s]*(?:${escaped(heading)}[。.：:\\s]*)?`);
  return text.replace(opening, '');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function draftRule(clause: Clause, sentence: MoneySentence, at: number): AmountRule {
  const id = ruleId(clause, at);
  const payments = sentence.findings.filter((finding) => finding.is === 'payment');
  const ranked = draftRanks(payments);
  const amounts =
    ranked === undefined
      ? payments.map((payment, index) => draftAmount(payment, sentence, index + 1))
      : [ranked];
  const subject = withCapSubject(
    subjectOf(sentence.text, payments[0] === undefined ? 0 : payingFrom(payments[0].part), sentence.before),
    sentence,
  );
  const inputs = amounts.flatMap((amount) => amount.inputs);
  const caps = capsOf(id, sentence.findings, inputs);
  const limits = limitsOf(id, sentence.findings);
  const certainties = [...new Set(payments.map(certaintyOf))];
  const address = clause.id.slice(clause.documentId.length + 1);
  return {
    id,
    kind: 'amount',
    status: 'unreviewed',
    clause: {
      num: clause.number ?? clause.ordinal + 1,
      label: clause.label,
      ...(address === String(clause.number) ? {} : { address }),
    },
    title: clause.heading === '' ? titleOf(sentence) : clause.heading,
    topics: [],
    notFor: [],
    roles: [],
    beneficiary: subject.beneficiary ?? unstated,
    quote: [sentence.text.replace(/。$/, '')],
    certainty: certainties[0] ?? 'fixed',
    conditions: subject.conditions.map((quote, index) => ({
      id: `${id}.if${index + 1}`,
      ask: `是否${quote}？`,
      quote,
      met: [],
      unmet: [],
    })),
    inputs: [
      ...inputs,
      ...(caps.length === 0 ? [] : [receivedInput]),
      ...(limits.some(({ kind }) => kind === 'cumulative_years') ? [priorYears] : []),
    ],
    atLeastOne: [],
    amount: joined(amounts),
    caps,
    limits,
    readings: [],
    notStated: [],
    waivedNumbers: [],
    open: [
      ...amounts.flatMap((amount) => amount.open),
      ...openQuestions({ sentence, amounts, subject, caps, certainties }),
    ],
  };
}

/** The words before the first comma, or else before the first figure: whole words, never a cut figure. */
function titleOf({ text, parts }: MoneySentence): string {
  const [first] = parts;
  const figure = first?.figures[0];
  const opening = figure === undefined ? (first?.text ?? text) : text.slice(0, figure.start);
  const title = opening.replace(/^对/, '').replace(/(?:的|给予|予以|按|最高|不超过)+$/, '');
  return title.length > 2 ? title : (first?.text ?? text);
}

/** 每个单位每年不超过2万元, 每家单位: who is bounded or counted is who is paid. */
function withCapSubject(subject: Subject, { findings, text }: MoneySentence): Subject {
  if (subject.beneficiary !== undefined) return subject;
  const cap = findings.find((finding) => finding.is === 'cap')?.per;
  const each = /每(?:个|家|户|名)(单位|企业|机构|个人|人员|合作社|学校)/.exec(text)?.[1];
  return { ...subject, beneficiary: (cap || undefined) ?? each };
}

function ruleId(clause: Clause, at: number): string {
  const address = clause.id.replace(/[^A-Za-z0-9]+/g, '_');
  return `${/^[A-Za-z]/.test(address) ? '' : 'd'}${address}.${at}`;
}

function certaintyOf({ part, figures }: Extract<Finding, { is: 'payment' }>): Certainty {
  const isOther =
    figures[0]?.kind === 'percent' &&
    /省级?|国家级?|中央|上级/.test(part.text) &&
    /奖励|奖金|补助|资金/.test(part.text.split(/\d/)[0] ?? '');
  if (isOther) return 'external';
  return part.isCeiling ? 'ceiling' : 'fixed';
}

function joined(amounts: readonly DraftedAmount[]): AmountRule['amount'] {
  const [first, ...others] = amounts.map(({ operation }) => operation);
  if (first === undefined) return { op: 'flat', each: '0', quote: '' };
  return others.length === 0 ? first : { op: 'sum', parts: [first, ...others] };
}

const receivedInput: RuleInput = {
  id: 'received_this_year',
  label: '本年度该项已获金额',
  type: 'money',
  unit: '元',
  required: false,
  default: '0',
  assumption: received,
  history: true,
  words: [],
  ask: '本年度这一项已经获得多少？',
};

const priorYears: RuleInput = {
  id: 'prior_years',
  label: '以前获得该项的年数',
  type: 'years',
  unit: '年',
  required: false,
  default: '0',
  assumption: prior,
  history: true,
  words: [],
  ask: '以前有几年获得过这一项？',
};

function capsOf(id: string, findings: readonly Finding[], inputs: readonly RuleInput[]): Cap[] {
  const covers = inputs.map((input) => input.id);
  if (covers.length === 0) return [];
  return findings.flatMap((finding, at): Cap[] => {
    if (finding.is !== 'cap') return [];
    const { figure, per, period, part } = finding;
    const cap = {
      id: `${id}.cap${at}`,
      limit: figure.value,
      per: per || unstated,
      period: period || unstated,
      covers,
      quote: part.text,
    };
    return [{ ...cap, receivedInput: receivedInput.id }];
  });
}

function limitsOf(id: string, findings: readonly Finding[]): Limit[] {
  return findings.flatMap((finding, at): Limit[] => {
    if (finding.is !== 'limit') return [];
    const base = { id: `${id}.limit${at}`, quote: finding.part.text, says: finding.part.text };
    if (finding.kind === 'once') return [{ ...base, kind: 'once', value: 1 }];
    if (finding.kind === 'window') return [{ ...base, kind: 'window', value: finding.value }];
    return [{ ...base, kind: 'cumulative_years', value: finding.value, input: priorYears.id }];
  });
}

function openQuestions(at: {
  sentence: MoneySentence;
  amounts: readonly DraftedAmount[];
  subject: Subject;
  caps: readonly Cap[];
  certainties: readonly Certainty[];
}): string[] {
  const { sentence, amounts, subject, caps, certainties } = at;
  const stated = sentence.findings.filter(({ is }) => is === 'cap').length;
  return [
    ...(subject.beneficiary === undefined ? ['条文没有直接写给谁，请填写 beneficiary'] : []),
    ...(subject.conditions.length === 0 ? ['没有找到条件，请对照条文'] : []),
    ...(amounts.length > 1 ? ['同一句有几笔，按相加起草；若是择一，请改写'] : []),
    ...(certainties.length > 1 ? ['几笔中有的是定额，有的是上限，请分成几条规则'] : []),
    ...(stated > caps.length ? ['有上限，但看不出按哪些事实累加，没有起草'] : []),
    ...caps.flatMap(({ per, period, quote }) => [
      ...(per === unstated ? [`“${quote}”按什么主体封顶，请填写 per`] : []),
      ...(period === unstated ? [`“${quote}”按什么期间封顶，请填写 period`] : []),
    ]),
    ...sentence.unplaced.map(({ text }) => `“${text}”没有归类：可能是门槛、区间或者另一笔`),
  ];
}
