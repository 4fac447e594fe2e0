import type { Shown } from '../../dialogue/signs.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { fold } from '../../text/fold.ts';
import { splitParts } from '../../text/sentences.ts';
import { announcementOf, type ClauseView, type Sentence } from './clause-view.ts';
import { termMatch } from './relevance.ts';

/** What a sentence, with the list that it may announce, shows of what is asked about. */
export function shownBy(view: ClauseView, sentence: Sentence, topic: readonly TopicTerm[]): Shown {
  return { text: saidBy(view, sentence), beside: saidBeside(view, sentence, topic) };
}

/** The sentence with what announces it and, where it announces a list, the one after it; as printed. */
function saidBy({ clause, sentences }: ClauseView, sentence: Sentence): string {
  const said = announcementOf(clause, sentence) + clause.text.slice(sentence.start, sentence.end);
  const next = announces.test(said) ? sentences[sentences.indexOf(sentence) + 1] : undefined;
  return next === undefined ? said : `${said}${clause.text.slice(next.start, next.end)}`;
}

/** The parts of the sentence that hold words of the topic, each with the part that follows it; as printed. */
function saidBeside({ clause }: ClauseView, sentence: Sentence, topic: readonly TopicTerm[]): string {
  const parts = splitParts(clause.text, sentence).map(({ start, end }) => clause.text.slice(start, end));
  const speaks = parts.map((part) => topic.some((term) => !term.generic && termMatch(term, fold(part)) > 0));
  return parts.filter((_, i) => speaks[i] === true || speaks[i - 1] === true).join('');
}

const announces = /[:：]$|如下|下列|以下|包括/;
