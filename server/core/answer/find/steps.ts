import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { partAround } from '../facts/denials.ts';
import { type Level, levelsIn } from './levels.ts';
import { tierFacts, tierLengths } from './tiers.ts';

/** What a question says of the asker's own step on a scale: 四星, 实缴8000万. Provisions for other steps do not answer it. */
export interface Steps {
  readonly facts: readonly Quantity[];
  /** 交了六年: for provisions that are told apart by how long something lasted. */
  readonly lengths: readonly Quantity[];
  readonly levels: readonly Level[];
  /** What those figures are said to be of: 实缴. Folded. */
  readonly matters: readonly string[];
}

/** Reads the steps off a turn; `topic` tells what a bare number measures. */
export const stepsOf = (
  { folded, quantities, topic: said }: Pick<Understanding, 'folded' | 'quantities' | 'topic'>,
  topic: readonly TopicTerm[] = [],
): Steps => {
  const facts = tierFacts(
    quantities.map((quantity) => (isAge(quantity, folded, topic) ? asYears(quantity) : quantity)),
  );
  const parts = facts.map((fact) => partAround(folded, fact));
  const beside = said.filter(
    (term) => !term.generic && parts.some(({ start, end }) => start <= term.start && term.end <= end),
  );
  return {
    facts,
    lengths: tierLengths(quantities),
    levels: levelsIn(folded),
    matters: beside.flatMap(({ forms }) => forms),
  };
};

/** 过了40, where ages are spoken of; 我今年38 anywhere. */
const isAge = ({ kind, value, start }: Quantity, folded: string, topic: readonly TopicTerm[]): boolean =>
  kind === 'plain' &&
  Number(value) >= youngest &&
  Number(value) <= oldest &&
  (/今年(?:都|已经?|刚|快|满)?$/.test(folded.slice(0, start)) ||
    topic.some(({ forms }) => forms.some((form) => /年[龄纪]|岁/.test(form))));

const asYears = (quantity: Quantity): Quantity => ({ ...quantity, kind: 'measure', unit: '岁' });

const youngest = 10;
const oldest = 120;
