import { type Background, informativeness } from './background.ts';
import type { Statutes } from './statutes.ts';
import type { Wordings } from './wordings.ts';

/** What is known of words: of the language, of the field, of this corpus. */
export interface WordKnowledge {
  readonly wordings: Wordings;
  readonly background: Background;
  readonly statutes: Statutes;
  readonly functionWords: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  /** What completes a verb of one character: 拿走, 住满. */
  readonly verbComplements: ReadonlySet<string>;
  readonly genericWords: ReadonlySet<string>;
  readonly paymentEndings: readonly string[];
  /** Terms of the lexicon, folded. */
  readonly terms: ReadonlySet<string>;
  /** 0 (in nearly every clause) to 1 (in none or few). */
  rarity(word: string): number;
}

/** What a word counts for. */
export interface WordWeight {
  /** 0.02 to 1: how much the topic would lose without it. */
  readonly weight: number;
  /** True when the documents use the word, or one that it stands for, somewhere: a text without it speaks of something else. */
  readonly known: boolean;
  /** True for words of the language: what is none may be a slip or a name. */
  readonly isWord?: boolean;
  /** True for a term of the lexicon that no document uses, under no form: a matter that they do not treat. */
  readonly foreign?: boolean;
  /** True for a kind of payment: a clause may treat what is paid for without it. */
  readonly payment?: true;
  /** True for an everyday word that is no noun and that no document uses: 假装, 跟着. */
  readonly act?: true;
  /** 0 to 1: how common the word is in texts of law; absent where none of them holds it. */
  readonly statutory?: number;
  /** True for words such as 申请 or 企业 that cannot make a topic by themselves. */
  readonly generic: boolean;
}

const genericShare = 0.15;
const singleCharacterWeight = 0.1;
const meantByOneCharacter = 0.25;

/** What a word counts for in a topic, by what the language, the field and this corpus know of it under all of its forms. */
export function weigh(said: string, forms: readonly string[], knowledge: WordKnowledge): WordWeight {
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
function telling([, ...forms]: readonly string[], { rarity, background }: WordKnowledge): readonly string[] {
  const used = forms.filter((form) => rarity(form) < 1);
  if (used.length > 0) return used;
  const ofLanguage = forms.filter((form) => background.has(form));
  return ofLanguage.length > 0 ? ofLanguage : forms;
}

/**
 * A short stretch that no document uses and that says nothing by itself: light verbs and what completes them (拿走, 还给), or what no
 * dictionary knows and holds a function word (那笔, 定得) or a verb of one character (税交, 房加), an accident of cutting.
 */
export function isScrap(said: string, knowledge: WordKnowledge): boolean {
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
