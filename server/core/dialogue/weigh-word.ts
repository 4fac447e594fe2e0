import { informativeness } from './background.ts';
import type { TopicKnowledge, TopicTerm } from './topic.ts';

const genericShare = 0.15;
const singleCharacterWeight = 0.1;
const meantByOneCharacter = 0.25;

/** What a word counts for in a topic, by what the language, the field and this corpus know of it under all of its forms. */
export function weigh(
  said: string,
  forms: readonly string[],
  knowledge: TopicKnowledge,
): Pick<TopicTerm, 'weight' | 'generic' | 'known' | 'statutory' | 'foreign' | 'isWord' | 'act' | 'payment'> {
  const { genericWords } = knowledge;
  const known = forms.some((form) => knowledge.rarity(form) < 1);
  const isCommon =
    genericWords.has(said) || forms.slice(forms.length > 1 ? 1 : 0).every((form) => genericWords.has(form));
  // 安家费 holds a function word, and is what people call something all the same.
  const isUntreated = !known && !isCommon && (knowledge.terms.has(said) || forms.length > 1);
  const isPayment = !isCommon && knowledge.paymentEndings.some((ending) => said.endsWith(ending));
  const generic = isCommon || (isPayment && !known) || (!isUntreated && isScrap(said, knowledge));
  const foreign = isUntreated && (isPayment || (!generic && knowledge.terms.has(said)));
  if (said.length === 1 && !/[a-z0-9]/.test(said) && forms.length === 1)
    return { weight: singleCharacterWeight, generic: true, known: false };
  const weightOf = (form: string): number =>
    informativeness(knowledge.background, form) * (0.25 + 0.75 * knowledge.rarity(form));
  // A word that the documents use counts as itself; an everyday one as the weightiest of the words it stands for.
  const isUsed = knowledge.rarity(said) < 1;
  const heaviest =
    isUsed || forms.length === 1 ? weightOf(said) : Math.max(...telling(forms, knowledge).map(weightOf));
  // 签, 搬, 养 may stand for several things.
  const weight = said.length === 1 ? Math.min(heaviest, meantByOneCharacter) : heaviest;
  const act = !known && forms.length === 1 && knowledge.background.get(said)?.nominal === false;
  const statutory = knowledge.statutes.get(said);
  const isWord = knowledge.background.has(said) || knowledge.terms.has(said);
  return {
    weight: weight * (generic ? genericShare : 1),
    generic,
    known,
    ...(statutory !== undefined && { statutory }),
    ...(isWord && { isWord }),
    ...(act && { act: true as const }),
    ...(foreign && { foreign }),
    ...(isPayment && { payment: true as const }),
  };
}

/** The words that an everyday one stands for: those that the documents use, else those of the language, else all. */
function telling([, ...forms]: readonly string[], { rarity, background }: TopicKnowledge): readonly string[] {
  const used = forms.filter((form) => rarity(form) < 1);
  if (used.length > 0) return used;
  const ofLanguage = forms.filter((form) => background.has(form));
  return ofLanguage.length > 0 ? ofLanguage : forms;
}

/**
 * A short stretch that no document uses and that says nothing by itself: light verbs and what completes them (拿走, 还给), or what no
 * dictionary knows and holds a function word (那笔, 定得) or a verb of one character (税交, 房加), an accident of cutting.
 */
export function isScrap(said: string, knowledge: TopicKnowledge): boolean {
  const { background, terms, functionWords, lightVerbs, verbComplements, wordings, rarity } = knowledge;
  if (said.length > 3 || rarity(said) < 1) return false;
  const characters = Array.from(said);
  const inside = wordings.find(said).filter((wording) => wording.said.length > 1);
  // 收费吗 and 多长 only ask.
  const isListed = terms.has(said) || inside.some((wording) => wording.said === said);
  if (isListed && !/[吗么呢吧谁啥哪几多]/.test(said)) return false;
  const isName = inside.length > 0;
  const [first = '', ...rest] = characters;
  const isLight = lightVerbs.has(first) || functionWords.has(first);
  if (!isName && isLight && rest.length > 0 && rest.every((one) => verbComplements.has(one))) return true;
  if (background.has(said)) return false;
  // 一签, 一租: once it is done.
  if (!isName && said.length === 2 && first === '一') return true;
  return (
    characters.some((one) => functionWords.has(one)) ||
    (said.length === 2 && !isName && characters.some((one) => lightVerbs.has(one)))
  );
}
