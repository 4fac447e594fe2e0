import { relativeYear } from '../../dialogue/relative-year.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { askedNumber, givesMoney } from '../find/expected.ts';
import type { PlanKnowledge } from '../plan/plan-knowledge.ts';
import type { Inquiry } from './inquiry.ts';

/** 去年办了多少件 as a question for that very year; undefined where no year is told from today, or the asker tells of himself. */
export function inYearSaid(
  inquiry: Inquiry,
  asOf: string,
  { words, expectedOf }: Pick<PlanKnowledge, 'words' | 'expectedOf'>,
): Inquiry | undefined {
  const { asked, intents, topic, turn } = inquiry;
  const { folded } = turn.understanding;
  const said = relativeYear(folded);
  if (said === undefined || topic.length === 0) return undefined;
  const ofAsker = words.talk.selves.some(
    (self) => self.length > 1 && folded.replace(ofPlace, '').includes(self),
  );
  const asksFigure = askedNumber.test(asked) && expectedOf(intents, asked) !== undefined;
  if (ofAsker || !asksFigure || givesMoney.test(asked)) return undefined;
  const start = folded.indexOf(said.text);
  const year = String(Number(asOf.slice(0, 4)) + said.years);
  const term: TopicTerm = {
    start,
    end: start + said.text.length,
    text: said.text,
    forms: [said.text, `${year}年`],
    weight: yearWeight,
    generic: true,
    known: true,
    period: true,
  };
  return { ...inquiry, topic: [...topic.filter(({ text }) => text !== said.text), term] };
}

/** 我市, 我们县 is no asker. */
const ofPlace = /我们?[国省市县区]/g;

/** As much as a year that is told by its number. */
const yearWeight = 0.55;
