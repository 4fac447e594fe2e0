import { compileCue } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Span } from '../../text/document.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { leans } from '../turn/inquiry.ts';
import { askersIn, type SaidAsker } from './named-askers.ts';

/** What a turn asks of a benefit besides how much it comes to. */
export interface AskedTerms {
  /** Ids of `benefit_terms`. */
  readonly ids: readonly string[];
  /** Of whom it is asked whether they are paid. */
  readonly askers: readonly SaidAsker[];
  /** Of what it is asked whether it counts, as said: 差旅费 of 差旅费能报吗. */
  readonly things: readonly string[];
  /** What a turn that goes on merely names: 股权质押 of 股权质押呢. */
  readonly named: string | undefined;
  /** Asked is whether nothing else does: 只有代理费算吗. */
  readonly only: boolean;
  /** The stretches that ask. */
  readonly spans: readonly Span[];
}

/** Reads off a turn what it asks of a benefit: 每年都能拿吗, 给个人还是给单位, 差旅费能报吗; undefined where it asks nothing of the kind. */
export function askedTerms(inquiry: Inquiry, words: QuestionWords): AskedTerms | undefined {
  const { folded, quantities, intents } = inquiry.turn.understanding;
  const cues = words.benefitTerms.flatMap(({ id, cues }) => {
    const spans = cues.flatMap((cue) => spanOf(folded, cue) ?? []);
    return spans.length === 0 ? [] : [{ id, spans }];
  });
  const asksWho = cues.some(({ id }) => id === 'recipient');
  const leaning = leans(folded, words) || intents.length === 0;
  const asksYesNo = asksWho || intents.includes('eligibility') || leaning;
  const asksElse =
    howMuch.test(folded) || (!asksWho && asksWhich.test(folded)) || intents.includes('responsible');
  const isPlain = quantities.length === 0 && !asksElse;
  const askers = isPlain && asksYesNo ? askersIn(folded, words, { leaning, asksWho }) : [];
  const things = cues
    .filter(({ id }) => id === 'counted')
    .flatMap(({ spans }) => spans.flatMap(({ start }) => thingBefore(folded, start) ?? []))
    .filter(
      (thing) => !askers.some(({ said }) => thing.includes(said)) && !words.askerKinds.flat().includes(thing),
    );
  const plain = cues.map(({ id }) => id).filter((id) => id !== 'counted' && id !== 'recipient');
  const whom = askers.length > 0 || cues.some(({ id }) => id === 'recipient') ? ['recipient'] : [];
  const counted = things.length > 0 && plain.length + whom.length === 0 ? ['counted'] : [];
  const ids = [...plain, ...whom, ...counted];
  const named = quantities.length === 0 ? merelyNamed(folded) : undefined;
  if (ids.length === 0 && named === undefined) return undefined;
  const only = things.some((thing) => onlyBefore.test(folded.slice(0, folded.indexOf(thing))));
  return { ids, askers, things, named, only, spans: [...cues.flatMap(({ spans }) => spans), ...askers] };
}

const howMuch = /多少|几[万千百元块个钱]|怎么算|咋算|如何算/;
/** Names what it wants to know, so that it is no question of yes or no. */
const asksWhich = /什么|啥|哪|谁|怎|咋|如何|为何/;

function spanOf(folded: string, cue: string): Span | undefined {
  const match = compileCue(cue).exec(folded);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

const onlyBefore = /(?:只有|只是|仅有|仅|光是?|单是|只)$/;

/** What stands before a cue such as 算吗 in its part of the turn: 外观设计 of 那外观设计也算吗. */
function thingBefore(folded: string, end: number): string | undefined {
  const [part = ''] = /[^,.;!?:\s]*$/.exec(folded.slice(0, end)) ?? [];
  const bare = part
    .replace(/(?:也|都|还|就|又|能|可以|可|是不是|是否|这些?|那些?|算是|的话|一起|全部?|要)+$/, '')
    .replace(openings, '');
  const noun = bare.slice(bare.lastIndexOf('的') + 1);
  return noun.length >= shortestThing && noun.length <= longestThing && !noThing.test(noun)
    ? noun
    : undefined;
}

/** All that a turn says before 呢. */
function merelyNamed(folded: string): string | undefined {
  const [, said] = /^(?:那么?|如果是?|要是|换成|换|那)?([^,.;!?\s]{2,10}?)呢[?!.]*$/.exec(folded) ?? [];
  return said === undefined || /[谁哪啥几多少什么怎的了前后过]/.test(said) ? undefined : said;
}

const openings =
  /^(?:那么?|如果|要是|假如|请问|还有|另外|比如|像|是不是|是否|只有|只是|仅有|仅|光是?|单是|只|我们?|咱们?|俺们?|自己|这个?|那个?|你们?)+/;
/** It asks, does something, or is what is paid. */
const noThing =
  /[谁哪啥几多少什么怎去拿领做买搞弄连再刚了过着]|申请|申报|奖励|补贴|补助|支持|资助|配套|资金|政策|[钱款]$/;
const shortestThing = 2;
const longestThing = 10;
