import type { Stage } from '../../text/document.ts';
import { parseOrdinal } from '../../text/numerals.ts';

/** 第二个阶段, 头一步, 最后一个阶段. */
const counted = /第([一二三四五六七八九十\d]{1,2})个?(?:工作|实施)?(?:阶段|环节|步(?!骤))/;
const first = /(?:[头首]一?个?|最(?:开头|早|前面?)的?(?:那|一)?个?)(?:阶段|环节|步(?!骤))/;
const last = /(?:最后|末尾|最末|收尾)的?(?:那|一)?个?(?:阶段|环节|步(?!骤))/;

/** 下一个阶段, 再往后一个阶段, 之后的那个阶段. */
const next = /(?<![最目先])[下后](?:[面边来去续]|的|就?是|什么|啥|哪)*[那这一]?个?(?:工作)?(?:阶段|环节)/;
const previous = /(?<![目眼当以])[上前](?:[面边头]|的)*[那这一]?个?(?:工作)?(?:阶段|环节)/;
/** 之后呢, 再往前是哪几个月: nothing but the place in the order is told. */
const bare = (place: string): RegExp =>
  new RegExp(
    `^(?:那么?|再|然后|还有|[往以之到紧])*(?:${place})(?:一?[个步])?(?:又|还|呢|是|要|该|做|干|搞|到|有|从|什么|啥|哪[个些几]?|几?个?月|的|了|时候|开始|结束|怎么|安排|任务)*[\\s\\p{P}]*$`,
    'u',
  );
const bareNext = bare('后面?|接下来|接着|然后|下[一面]?|后续|随后');
const bareBefore = bare('前面?|上[一面]|先前');
/** 第二个呢, 最后呢, 一开始呢 after the stages were told. */
const bareCounted =
  /^(?:那么?)?第([一二三四五六七八九十\d]{1,2})(?:[个段]|个?时期)?(?=[呢是要该做干搞到有从什啥哪几,.?!]|$)/;
const bareLast = bare('最后面?|末了|末尾|最终|收尾');
const bareFirst = bare('一?开始|最开头|开头|起初|最早|最先|首先');

/** What tells which of the stages of a document is meant. */
export interface StageOrder {
  /** Folded turn. */
  readonly folded: string;
  /** The stage that the turn names or that was spoken of before, from which others are counted. */
  readonly from: Stage | undefined;
  /** The stage of the day asked for: 下一个阶段 counts from it where none was spoken of. */
  readonly now: Stage | undefined;
  /** The stages were told in the turn before: 第二个呢, 最后呢 can mean nothing else. */
  readonly told?: boolean;
}

/**
 * The stage that a turn tells by its place in the order: 第二个阶段, 最后一个阶段; 下一个阶段 and 再往前 counted from the stage spoken of.
 * Undefined where the turn tells none, or there is none at that place.
 */
export function stageInOrder(
  stages: readonly Stage[],
  { folded, from, now, told = false }: StageOrder,
): Stage | undefined {
  const ordinal = counted.exec(folded)?.[1] ?? (told ? bareCounted.exec(folded)?.[1] : undefined);
  if (ordinal !== undefined) return stages[(parseOrdinal(ordinal) ?? 0) - 1];
  if (last.test(folded)) return stages.at(-1);
  if (first.test(folded)) return stages[0];
  if (told && bareLast.test(folded)) return stages.at(-1);
  if (told && bareFirst.test(folded)) return stages[0];
  const nearTo = (stage: Stage | undefined, step: 1 | -1): Stage | undefined => {
    const at = stage === undefined ? -1 : stages.indexOf(stage);
    return at === -1 ? undefined : stages[at + step];
  };
  if (next.test(folded)) return nearTo(from ?? now, 1);
  if (previous.test(folded)) return nearTo(from ?? now, -1);
  if (bareNext.test(folded)) return nearTo(from, 1);
  return bareBefore.test(folded) ? nearTo(from, -1) : undefined;
}
