import type { Benefit } from '../benefits/benefit.ts';
import type { ListedPayments, Outcome } from '../plan/outcome.ts';
import { briefAmount, briefCap } from './brief-amount.ts';
import type { Draft } from './draft.ts';
import { bareTitle, documentName, type Sources, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Of more documents each is told with the first things that it pays only. */
const mostInFull = 2;
const mostNamed = 3;

/** All that documents pay, a line each with its clause: what a rule comes to in a few words, or the sentence as it is printed. */
export function composePaymentList(
  { role, listed }: Extract<Outcome, { type: 'payment_list' }>,
  sources: Sources,
): Draft {
  const inFull = listed.length <= mostInFull;
  const whose = role === undefined ? '写到的奖补' : `写到的奖补，“${role}”可以对照的`;
  const notes = listed.flatMap(({ document }) => validityNote(document, sources) ?? []);
  const [first] = listed;
  const named = first === undefined ? [] : namesOf(first).slice(0, mostNamed);
  return {
    kind: 'answer',
    paragraphs: [
      ...listed.flatMap((one) => {
        const lines = inFull ? linesOf(one, sources) : linesOf(firstOf(one), sources);
        return [`${documentName(one.document, sources)}${whose}：`, lines.join('\n')];
      }),
      ...(inFull ? [] : ['每份文件只列了前几项。说出城市或者文件，可以列全。']),
      '写着“最高”的是上限，文件未承诺最低额；是否符合条件，要看各条的条文。说出哪一项，可以按您的情况算。',
      ...notes.map(({ text }) => text),
    ],
    spoken:
      first === undefined
        ? []
        : [
            named.length === 0
              ? `《${bareTitle(first.document)}》里写到奖补的条文已经列出，您要问哪一项？`
              : `《${bareTitle(first.document)}》写到的有${named.join('、')}等，您要问哪一项？`,
          ],
    warnings: notes.map(({ warning }) => warning),
    followUps: (first?.benefits ?? [])
      .filter(setsAmount)
      .slice(0, mostNamed)
      .map(({ bound }) => `${bound.rule.title}怎么算？`),
    computed: listed.flatMap(({ benefits }) => benefits.map((benefit) => saysOf(benefit, sources))),
  };
}

const firstOf = ({ document, benefits, printed }: ListedPayments): ListedPayments => ({
  document,
  benefits: benefits.filter(setsAmount).slice(0, mostNamed),
  printed: printed.slice(0, mostNamed),
});

const setsAmount = ({ bound }: Benefit): boolean => bound.rule.kind === 'amount';

const namesOf = ({ benefits, printed }: ListedPayments): string[] => [
  ...benefits.filter(setsAmount).map(({ bound }) => bound.rule.title),
  ...printed.flatMap(({ clause }) => (clause.heading === '' ? [] : [clause.heading])),
];

function linesOf({ benefits, printed }: ListedPayments, sources: Sources): string[] {
  const marked = (benefit: Benefit, text: string): string => {
    const [span] = benefit.quotes;
    return `${text}${span === undefined ? '' : sources.citer.cite(benefit.clause, span)}`;
  };
  // In the order of the lines, so that markers count up.
  const set = benefits
    .filter(setsAmount)
    .map((benefit) => marked(benefit, `- **${benefit.bound.rule.title}**：${saysOf(benefit, sources)}`));
  const said = printed.map(({ clause, ...span }) => {
    const quoted = trimEnd(clause.text, span);
    const text = clause.text.slice(quoted.start, quoted.end).replace(/\s+/g, ' ');
    return `- ${text}${sources.citer.cite(clause, quoted)}`;
  });
  const encouraged = benefits
    .filter((benefit) => !setsAmount(benefit))
    .map((benefit) => marked(benefit, benefit.bound.rule.title));
  const last = encouraged.length === 0 ? [] : [`- 只作鼓励或支持，没有规定金额：${encouraged.join('、')}`];
  return [...set, ...said, ...last];
}

/** 最高50%，上限每个单位每年5万元; what is quoted in full names its ceiling itself. */
function saysOf(benefit: Benefit, sources: Sources): string {
  const [amount, cap] = [briefAmount(benefit, sources), briefCap(benefit)];
  if (amount === undefined) return benefit.bound.rule.quote.join('；');
  return cap === undefined ? amount : `${amount}，上限${cap}`;
}
