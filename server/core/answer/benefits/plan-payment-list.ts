import { exceptedIn } from '../../dialogue/excepted.ts';
import { saysAny } from '../../dialogue/intent.ts';
import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { answeringFigures, type ExpectedOf, speaksOfPaying } from '../find/expected.ts';
import { termMatch } from '../find/relevance.ts';
import type { ListedPayments, Plan } from '../plan/outcome.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

export interface PaymentListKnowledge {
  readonly index: CorpusIndex;
  readonly benefits: readonly Benefit[];
  readonly words: QuestionWords;
  readonly expectedOf: ExpectedOf;
  readonly viewOf: (clause: Clause) => ClauseView;
}

/**
 * What is paid at large (有哪些奖励, 我是服务机构,能拿什么, 除了保险还有什么补贴): all that the documents pay, or all that they pay to
 * such an asker, or by rules about what is named (商标有哪些奖励), document by document. Undefined when those are less than two, or
 * none of them sets a sum.
 */
export function planPaymentList(
  inquiry: Inquiry,
  previous: State | undefined,
  documents: readonly PolicyDocument[],
  knowledge: PaymentListKnowledge,
): Plan | undefined {
  const { words, benefits } = knowledge;
  const { folded, topic } = inquiry.turn.understanding;
  if (!saysAny(folded, words.paymentListCues) || inquiry.intents.some((id) => asksElse.has(id)))
    return undefined;
  const inScope = benefits.filter(({ documentId }) => documents.some(({ id }) => id === documentId));
  const roles = saidRoles(folded, inScope, words);
  const excepted = exceptedIn(folded);
  const described = [...roles.flatMap(({ span }) => span), ...(excepted === undefined ? [] : [excepted])];
  const titles = fold(documents.map(({ title }) => title).join('\n'));
  const subject = topic.filter((term) => isSubject(term, { described, titles, words }));
  // 地理标志有什么奖励 asks for what there is for it, 地标有哪些奖励 for all of them.
  if (subject.length > 0 && !asksForAll.test(folded)) return undefined;
  const names = new Set(roles.flatMap(({ kinds }) => kinds));
  const isLeftOut = leftOut({ inquiry, excepted, previous });
  const listed = documents.flatMap((document): ListedPayments[] => {
    const own = inScope.filter(({ documentId }) => documentId === document.id);
    const paid = own.filter(
      (benefit) => isFor(benefit, names) && isAbout(benefit, subject) && !isLeftOut(benefit),
    );
    const isRuled = own.some(({ bound }) => bound.file.policy.partial !== true);
    const ruled = new Set(own.map(({ clause }) => clause.id));
    const printed =
      isRuled || subject.length > 0
        ? []
        : paymentsPrinted(document, names, knowledge).filter(({ clause }) => !ruled.has(clause.id));
    return paid.length + printed.length === 0 ? [] : [{ document, benefits: paid, printed }];
  });
  const all = listed.flatMap(({ benefits: paid, printed }) => [...paid, ...printed]);
  const setsSum = listed.some(
    ({ benefits: paid, printed }) =>
      printed.length > 0 || paid.some(({ bound }) => bound.rule.kind === 'amount'),
  );
  // One thing for one kind of asker is told by its clause.
  const isOne = all.length < 2 && (subject.length > 0 || names.size > 0);
  return isOne || !setsSum
    ? undefined
    : { outcome: { type: 'payment_list', role: roles[0]?.name, listed }, fit: 1 };
}

/** Why, who does it, what differs: what is paid at large is no answer. */
const asksElse: ReadonlySet<IntentId> = new Set([
  'reason',
  'responsible',
  'comparison',
  'change',
  'basis',
  'procedure',
]);

interface SaidRole {
  readonly name: string;
  /** The wordings that stand for the same kind of applicant. */
  readonly kinds: readonly string[];
  /** From where the asker begins to tell who is asking: 我们是做水晶的小企业. */
  readonly span: Span;
}

/** The kinds of applicants that the turn names, each with all that is told of it before. */
function saidRoles(
  folded: string,
  benefits: readonly Benefit[],
  { askerKinds, anyApplicant }: QuestionWords,
): SaidRole[] {
  const known = new Set([
    ...benefits.flatMap(({ bound }) => bound.rule.roles.map(fold)),
    ...askerKinds.flat(),
  ]);
  const said = [...known]
    .filter((name) => !anyApplicant.includes(name) && folded.includes(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const longest = said.filter((name, i) => !said.slice(0, i).some((longer) => longer.includes(name)));
  return longest.map((name) => {
    const at = folded.indexOf(name);
    const told = /(?:我们?|咱们?|俺们?|本)[^,.;!?]*$/.exec(folded.slice(0, at))?.index ?? at;
    const kinds = askerKinds.filter((group) => group.includes(name)).flat();
    return { name, kinds: [name, ...kinds], span: { start: told, end: at + name.length } };
  });
}

const asksForAll = /哪[些几]|都有|列|清单|汇总|盘点/;

/** All that the turn names stands in the title of the benefit, its topics or its quotes: 商标 in 地理标志商标. */
const isAbout = ({ own }: Benefit, subject: readonly TopicTerm[]): boolean =>
  subject.every((term) => termMatch(term, own) === 1);

const isFor = ({ bound }: Benefit, names: ReadonlySet<string>): boolean =>
  names.size === 0 || bound.rule.roles.some((role) => names.has(fold(role)));

/** Whether a benefit was spoken of already, or is excepted by a word of its title. */
function leftOut({
  inquiry,
  excepted,
  previous,
}: {
  readonly inquiry: Inquiry;
  readonly excepted: Span | undefined;
  readonly previous: State | undefined;
}): (benefit: Benefit) => boolean {
  const { topic, folded } = inquiry.turn.understanding;
  const apart = topic.filter(
    (term) => !term.generic && excepted !== undefined && overlapsAny(term, [excepted]),
  );
  const goesOn = excepted !== undefined || /还有|还能|别的|其[他它余]|另外/.test(folded);
  return ({ bound }) =>
    (goesOn && bound.rule.id === previous?.facts?.ruleId) ||
    apart.some((term) => termMatch(term, fold(bound.rule.title)) > 0);
}

/** A word that says which payment is meant: none that tells who asks, what is left out, or what the titles say. */
function isSubject(
  term: TopicTerm,
  {
    described,
    titles,
    words,
  }: { readonly described: readonly Span[]; readonly titles: string; readonly words: QuestionWords },
): boolean {
  return (
    !term.generic &&
    term.talk !== true &&
    term.weight >= leastSubject &&
    !overlapsAny(term, described) &&
    !term.forms.some((form) => titles.includes(form)) &&
    !words.benefitsAtLarge.some((word) => term.text.endsWith(word))
  );
}

const leastSubject = 0.2;

/** Sentences of a document without rules that set a sum of money for somebody, the first of each clause. */
function paymentsPrinted(
  document: PolicyDocument,
  names: ReadonlySet<string>,
  { index, expectedOf, viewOf }: PaymentListKnowledge,
): ListedPayments['printed'] {
  const expected = expectedOf(['amount'], '补多少');
  if (expected === undefined) return [];
  const paying = index.clausesOf(document.id).flatMap((clause) => {
    const sentence = viewOf(clause).sentences.find(({ start, end }) => {
      const text = clause.text.slice(start, end);
      return speaksOfPaying(text) && answeringFigures(text, expected).length > 0;
    });
    return sentence === undefined ? [] : [{ clause, start: sentence.start, end: sentence.end }];
  });
  const forRole = paying.filter(({ clause }) => [...names].some((name) => fold(clause.text).includes(name)));
  return (forRole.length > 0 ? forRole : paying).slice(0, mostPrinted);
}

const mostPrinted = 30;
