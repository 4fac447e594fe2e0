import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, leans, strongTopic } from './inquiry.ts';

/**
 * True when a turn that was taken for going on asks for something that neither the answer's clause nor any document knows:
 * 顺便问下，车险今年涨价没. One that gives a figure, denies something or asks about conditions may use words of its own.
 */
export function isAside({ turn, carried }: Inquiry, clause: string, words: QuestionWords): boolean {
  const { topic, quantities, folded, intents } = turn.understanding;
  const own = topic.filter((term) => !term.generic);
  const telling = leans(folded, words) ? strongTopic : tellingAside;
  // 再推荐两家吃海鲜的馆子 counts what is no fact of the benefit spoken of.
  const bringsOwn = own.filter((term) => isForeignWord(term) && term.weight >= strongTopic).length > 1;
  return (
    carried.topic &&
    own.some((term) => isForeignWord(term) && term.weight >= telling) &&
    !own.some((term) => termMatch(term, clause) > 0) &&
    (quantities.length === 0 || (bringsOwn && quantities.every(({ kind }) => kind === 'count'))) &&
    !intents.some((id) => ownWords.has(id)) &&
    // At the end of a question 没 and 不 deny nothing.
    !words.conditions.negations.some((negation) => new RegExp(`${negation}\\p{Script=Han}`, 'u').test(folded))
  );
}

/** A word of the language, an everyday wording, or a name, that no document uses. */
export const isForeignWord = ({ known, isWord, forms, text }: TopicTerm): boolean =>
  !known && (isWord === true || forms.length > 1 || text.length >= leastName);

/** What is asked of a benefit in words that its clause need not hold. */
const ownWords: ReadonlySet<IntentId> = new Set([
  'eligibility',
  'procedure',
  'reason',
  'basis',
  'validity',
  'conflict',
]);

/** What no dictionary knows and is shorter may be an accident of cutting: 先抓. */
const leastName = 3;
/** An unknown word this heavy tells what an aside is about. */
const tellingAside = 0.3;
