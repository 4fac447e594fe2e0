import type { TopicTerm } from '../../dialogue/topic.ts';

const joined = /^[^,.;!?]{0,4}?(?:以及|还有|和|与|及|跟|同|、)[^,.;!?]{0,6}$/;
/** 办基地划算还是开课划算 puts two things against each other, whatever stands between. */
const opposed = /还是|以及|还有|和|与|及|跟|同|、|比|或/;

/**
 * The topic cut where words of the folded question join two things: 高价值发明专利和质押融资 asks for two figures. A group without
 * a telling word goes with the group before it; years belong to every group.
 */
export const splitIndicators = (folded: string, topic: readonly TopicTerm[]): TopicTerm[][] =>
  splitAt(joined, folded, topic);

/** The same for things that are put against each other. */
export const splitOpposed = (folded: string, topic: readonly TopicTerm[]): TopicTerm[][] =>
  splitAt(opposed, folded, topic);

function splitAt(border: RegExp, folded: string, topic: readonly TopicTerm[]): TopicTerm[][] {
  const periods = topic.filter(({ period }) => period === true);
  const groups: TopicTerm[][] = [];
  let end = -1;
  for (const term of topic) {
    if (term.period === true) continue;
    const last = groups.at(-1);
    const opens = last === undefined || (isTelling(last) && border.test(folded.slice(end, term.start)));
    if (opens) groups.push([term]);
    else last.push(term);
    end = term.end;
  }
  return withTellingWords(groups).map((group) => [...group, ...periods]);
}

/** 支持的比例和每年上限 after two things goes with the second one, 省级和 before one with that. */
function withTellingWords(groups: readonly TopicTerm[][]): TopicTerm[][] {
  const merged: TopicTerm[][] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last !== undefined && !(isTelling(group) && isTelling(last))) last.push(...group);
    else merged.push([...group]);
  }
  return merged;
}

/** The groups could each be looked up by themselves. */
const isTelling = (group: readonly TopicTerm[]): boolean =>
  group.reduce((sum, { generic, weight }) => sum + (generic ? 0 : weight), 0) >= leastWeight;

const leastWeight = 0.3;
