import { z } from 'zod';

const words = z.array(z.string().trim().min(1));

/** How figures of what is paid are told, which are no facts of the asker's; cues as in `intents` of the question words. */
export const paidFigures = z.object({
  /** Right before and right behind a sum that is paid or left over: 只剩5000, 20万封顶. */
  before: words,
  behind: words,
  /** Right before a sum that one wants to come to: 拿满20万. */
  aims: words,
  /** Right before any figure that is doubted: 为什么只有20万. */
  doubted: words,
  /** Right before a sum that somebody else bore or gave back: 对方赔了10万. */
  others: words,
  /** Right before and right behind a sum that was received: 领了国内维权8万. */
  received: words,
  arrived: words,
  /** What lies above the ceiling is asked about: 多出来的呢. */
  excess: words,
});

/** What it takes to get a sum is asked, or how far it is to the ceiling; cues as in `intents` of the question words. */
export const reaching = z.object({
  /** The ceiling is what is aimed at: 拿满, 到顶. */
  full: words,
  /** How much is missing. */
  gap: words,
  /** Whether it is reached. */
  reached: words,
  /** Between 多少 and what is aimed at. */
  needed: words,
  /** Behind what is aimed at. */
  wanted: words,
  /** Right before 多少 where it asks what is paid. */
  paid: words,
  /** Aims of a plan, which nobody is paid for. */
  plans: words,
});
