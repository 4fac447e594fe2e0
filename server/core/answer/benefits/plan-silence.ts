import type { DocumentId } from '../../text/document.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import type { Outcome, Plan } from '../plan/outcome.ts';
import { type Inquiry, weightOf } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { comparedBenefits } from './compared-benefits.ts';
import { type MatchKnowledge, matchBenefits } from './match-benefits.ts';

/** What the document of a benefit, or of benefits at large, is known not to say. */
export function planSilence(
  { inquiry, previous, documentIds }: BenefitRequest,
  knowledge: BenefitKnowledge,
): { readonly plan: Plan; readonly says: string; readonly several: boolean } | undefined {
  const { benefits, silencesOf, index, identifies } = knowledge;
  const asked = silencesOf(inquiry.turn.understanding.folded);
  if (asked.length === 0) return undefined;
  const [match] = matchBenefits(inquiry, benefits, documentIds, matching(knowledge));
  const before = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  // 注册在赣榆区: where in the city one is tells nothing else.
  const { counties } = inquiry.turn.scope;
  const weight = weightOf(inquiry.topic.filter((term) => !overlapsAny(term, counties)));
  const isGeneral = weight < littleTopic;
  const benefit = match?.benefit ?? (inquiry.carried.topic ? before : undefined);
  const [first] = benefits.filter(({ documentId }) => documentIds.has(documentId));
  // A word of the title of another document asks about that one.
  const meansOther = index.documents.some(
    (document) =>
      documentIds.has(document.id) &&
      document.id !== first?.documentId &&
      inquiry.topic.some((term) => identifies(term, document)),
  );
  const general = inquiry.named.length > 0 || (isGeneral && !meansOther);
  const subject = benefit ?? (general ? first : undefined);
  if (subject === undefined) return undefined;
  const { rule, file } = subject.bound;
  const silent = new Set([...rule.notStated, ...file.policy.silentOn]);
  const says = asked
    .filter((id) => silent.has(id))
    .flatMap((id) => file.silences[id] ?? [])
    .join('；');
  if (says === '') return undefined;
  // 国内维权和海外维权能同时拿吗 asks of both.
  const together = asked.includes('stacking') ? namedTogether(inquiry, documentIds, knowledge) : [];
  const outcome: Outcome = {
    type: 'silent',
    benefit: together[0] ?? benefit,
    documentId: subject.documentId,
    says,
    ...(together.length > 1 ? { others: together.slice(1) } : {}),
  };
  return { plan: { outcome, fit: 0.9 }, says, several: together.length > 1 };
}

/** The benefits that a turn names side by side. */
function namedTogether(
  inquiry: Inquiry,
  documentIds: ReadonlySet<DocumentId>,
  knowledge: BenefitKnowledge,
): readonly Benefit[] {
  const { benefits, words } = knowledge;
  const compared = comparedBenefits({
    // To have several together is to be paid for each.
    inquiry: { ...inquiry, intents: [...inquiry.intents, 'amount'] },
    previous: undefined,
    benefits,
    documentIds,
    matching: matching(knowledge),
    contrasts: words.contrasts,
  });
  return compared?.benefits ?? [];
}

/** So little topic leaves the question to be about benefits at large: 奖励的钱多久到账. */
const littleTopic = 0.5;

/** How benefits are matched, with the conditions that a turn denies. */
export const matching = ({ words, deniedIn }: BenefitKnowledge): MatchKnowledge => ({
  words,
  deniedBy: ({ bound }, { turn }) => deniedIn(bound.rule, turn.understanding),
});
