import { compileCue } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Span } from '../../text/document.ts';
import { spansOf } from './denials.ts';

/** A level of the state as a text names it; 0 is the highest. */
export interface SaidLevel extends Span {
  readonly level: number;
  /** Named as what something is (国家级), not by who gave it (省里认的): what stands behind it has to be the thing that is meant. */
  readonly isOfThing: boolean;
}

/** The levels that would do, and the folded words of what they are wanted of. */
export interface LevelRequirement {
  readonly wanted: ReadonlySet<number>;
  readonly subject: string;
}

export interface SaidLevels {
  /** The levels that would do for a requirement; none when it names none. */
  wanted(text: string): ReadonlySet<number>;
  /** The levels that a folded turn names, whatever they are of. */
  said(folded: string): readonly SaidLevel[];
  /** The words that give another level than the wanted ones; undefined when none is wanted or one of them was given. */
  misses(requirement: LevelRequirement, turn: LevelsOfTurn): string | undefined;
  /** True when one of the wanted levels is given. */
  names(requirement: LevelRequirement, turn: LevelsOfTurn): boolean;
}

/** A folded turn with the levels that it names. */
interface LevelsOfTurn {
  readonly folded: string;
  readonly levels: readonly SaidLevel[];
}

/** What is done at a level when a title is given there: 省里认的, 市局备了案. 市里给的 says who pays, 区里评上 who was given it. */
const acts = '(?:(?:认定?|评定?|批|命名|组织|备案?|验收|授予?|公布|立项|颁发|审核)的|备了?案)';
/** 国家标准, 国家知识产权局提出 and 市知识产权保护中心委托 tell no level of the thing itself. */
const noLevel = /^(?:相关|有关|标准|规定|法律|政策|知识产权局提|产权(?:局|保护中心))/;

/** 市级资金支持, 省级的补助: who pays, not what something is. */
const pays =
  /^(?:层面|财政|那边|这边)?的?(?:财政|专项|配套)?(?:资金|奖补|补贴|补助|奖励|资助|支持|扶持|配套|政策|钱)/;

/** 国家的、省的一个都没有. */
const noneBehind = /^[^.;!?]{0,8}(?:都|也)(?:没|不)/;

const patternOf = (roots: readonly string[], rest: string): RegExp =>
  new RegExp(`(?:${roots.join('|')})${rest}`, 'g');

/** Reads levels of the state (国家级, 省里认的) off folded text. */
export function createSaidLevels({ conditions }: Pick<QuestionWords, 'conditions'>): SaidLevels {
  const negated = new RegExp(
    `(?:${conditions.negations.map((word) => compileCue(word).source).join('|') || '(?!)'})[是有到过往]?$`,
  );
  const patterns = conditions.levels.map((roots, level) => ({
    level,
    given: patternOf(roots, `(?:里|局|厅|上)?面?(?:自己|自行|统一)?${acts}`),
    named: patternOf(roots, `(?:一?级|字号${level < 2 ? '|那种|的' : ''})`),
    belongs: new RegExp(`(?<=是)(?:${roots.join('|')})里的`, 'g'),
    // A single character begins many words: only as a level, or before what is the state's.
    required: new RegExp(
      roots.map((root) => (root.length > 1 ? root : `${root}(?:级|及|知识)`)).join('|'),
      'g',
    ),
  }));

  const saidOf = (subject: string, { folded, levels }: LevelsOfTurn): readonly SaidLevel[] =>
    levels.filter(({ end, isOfThing }) => {
      const behind = folded.slice(end);
      if (isOfThing && pays.test(behind)) return false;
      return !isOfThing || noneBehind.test(behind) || concerns(behind, subject);
    });
  const isNegated = ({ start }: SaidLevel, folded: string): boolean => negated.test(folded.slice(0, start));
  const isNone = (one: SaidLevel, folded: string): boolean =>
    isNegated(one, folded) || noneBehind.test(folded.slice(one.end));

  return {
    wanted: (text) =>
      new Set(
        patterns.flatMap(({ level, required }) =>
          Array.from(text.matchAll(required)).flatMap(({ index, 0: name }) => {
            if (noLevel.test(text.slice(index + name.length))) return [];
            const upward = /^(?:级)?(?:及)?以上/.test(text.slice(index + name.replace(/及$/, '').length));
            return upward ? Array.from({ length: level + 1 }, (_, higher) => higher) : [level];
          }),
        ),
      ),
    said: (folded) =>
      patterns.flatMap(({ level, given, named, belongs }) =>
        [
          ...[...spansOf(named, folded), ...spansOf(belongs, folded)].map((span) => ({
            ...span,
            level,
            isOfThing: true,
          })),
          ...spansOf(given, folded).map((span) => ({ ...span, level, isOfThing: false })),
        ].filter(({ start }) => !/[全本我城都超园片社小校厂景新辖医法]$/.test(folded.slice(0, start))),
      ),
    misses({ wanted, subject }, turn) {
      const { folded } = turn;
      if (wanted.size === 0) return undefined;
      const said = saidOf(subject, turn);
      const given = said.filter((one) => !isNone(one, folded));
      if (given.some(({ level }) => wanted.has(level))) return undefined;
      const other = given[0] ?? said.find(({ level }) => wanted.has(level));
      if (other === undefined) return undefined;
      const from = isNegated(other, folded)
        ? (negated.exec(folded.slice(0, other.start))?.index ?? other.start)
        : other.start;
      return folded.slice(from, other.end).replace(/的$/, '');
    },
    names: ({ wanted, subject }, turn) =>
      saidOf(subject, turn).some((one) => wanted.has(one.level) && !isNone(one, turn.folded)),
  };
}

/** 国家级的多少: the noun was said before. */
const nounLeftOut = /^的(?:多少|能|可以|给|会|行|算|怎|咋|几|呢|吗)/;

/** 市级龙头企业 tells what the asker is, 市级保护平台 what was given: the word behind a level has to be one of the subject. */
function concerns(behind: string, subject: string): boolean {
  if (nounLeftOut.test(behind)) return true;
  const noun = /^的?([^,.;!?:()"]{0,10})/.exec(behind)?.[1] ?? '';
  if (noun.length < 2) return true;
  for (let i = 0; i + 1 < noun.length; i++) if (subject.includes(noun.slice(i, i + 2))) return true;
  return false;
}
