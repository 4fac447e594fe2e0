import type { Inquiry } from '../answer/turn/inquiry.ts';
import type { Scope } from '../answer/turn/scope.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { TopicTerm } from '../dialogue/topic.ts';
import type { Understanding } from '../dialogue/understand.ts';
import { findQuantities } from '../text/amounts-find.ts';
import { fold } from '../text/fold.ts';

/** A word of a topic that weighs 1 and that the documents know; `facts` say otherwise. */
export function topicTerm(text: string, facts: Partial<TopicTerm> = {}): TopicTerm {
  return {
    text,
    forms: [text],
    weight: 1,
    known: true,
    generic: false,
    start: 0,
    end: text.length,
    ...facts,
  };
}

/** Words that stand side by side in a question, from its beginning. */
export function topicOf(...words: readonly (string | TopicTerm)[]): TopicTerm[] {
  let at = 0;
  return words.map((word) => {
    const term = typeof word === 'string' ? topicTerm(word) : word;
    const start = at;
    at += term.text.length;
    return { ...term, start, end: at };
  });
}

/** A turn that asks nothing; its figures are found in what was said. */
export function understandingOf(said: string, facts: Partial<Understanding> = {}): Understanding {
  const folded = fold(said);
  return {
    said,
    folded,
    intents: [],
    smalltalk: undefined,
    asking: [],
    topic: [],
    quantities: findQuantities(folded),
    ...facts,
  };
}

/** A question that is after no section in particular. */
export const noSections: Sections = { asked: false, treats: () => false, isForm: () => false };

/** A scope that names nothing. */
export function scopeOf(facts: Partial<Scope> = {}): Scope {
  return {
    regions: [],
    uncovered: [],
    otherGroup: false,
    left: [],
    named: [],
    names: [],
    unknownNumbers: [],
    unheldName: undefined,
    clauses: [],
    kinds: [],
    counties: [],
    struck: [],
    ...facts,
  };
}

/** What is asked, with the topic given; the words are those of the turn. */
export function inquiryOf(said: string, facts: Partial<Omit<Inquiry, 'turn'>> = {}): Inquiry {
  const topic = facts.topic ?? [];
  const intents = facts.intents ?? [];
  return {
    turn: { understanding: understandingOf(said, { topic, intents }), scope: scopeOf() },
    intents,
    asked: fold(said),
    topic,
    regions: [],
    uncovered: [],
    named: [],
    kinds: [],
    carried: { topic: false, region: false },
    ...facts,
  };
}
