import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';
import { partAround } from './denials.ts';
import type { Slot } from './slots.ts';

type LevelWords = Pick<QuestionWords, 'conditions'>;

/** Behind the name of a level where it pays: 省里, 县财政, 国家局; a level of several characters may stand alone. */
const office = '(?:里|级|局|厅|上|头|财政|政府|本级|层面|知识产权局)';
/** 国家级的给多少 is of what the asker has: asked for a payment, a level alone pays where money stands behind it. */
const payingOffice = office.replace('级', '级(?=财政|奖励资金|资金|奖金)');

/** The patterns of a payer and what it pays, at the end of a text, with the place of its level; made once of each list. */
const payersOf = rememberEach(({ levels }: QuestionWords['conditions']) =>
  [...levels.entries()].flatMap(([level, roots]) =>
    roots.map((root) => ({
      level,
      pattern: new RegExp(
        `(?<![全本各都城超园社小])${root}${office}${root.length > 1 ? '?' : '+'}[^,.;!?\\d]{0,8}?(?:奖|给|发|补|拨|资助|支持|配|到账|下来)[^,.;!?\\d]{0,6}$`,
      ),
    })),
  ),
);

/** The level of the state that is told to have paid a sum, by its place in `conditions.levels`: 省里头奖励25万; undefined where none is. */
export function payerOf(
  { start, end }: Quantity,
  folded: string,
  { conditions }: LevelWords,
): number | undefined {
  const before = folded.slice(partAround(folded, { start, end }).start, start);
  let payer: { readonly level: number; readonly at: number } | undefined;
  for (const { level, pattern } of payersOf(conditions)) {
    const at = before.search(pattern);
    if (at !== -1 && (payer === undefined || at > payer.at)) payer = { level, at };
  }
  return payer?.level;
}

/** 省里那一份发多少, 省级奖励资金有多少: a level of the state whose payment is asked for, as said; undefined where it is not. */
export function payerAsked(folded: string, roots: readonly string[]): string | undefined {
  const payer = roots.map((root) => `${root}${payingOffice}${root.length > 1 ? '?' : '+'}`).join('|');
  const pays =
    '(?:给|发|奖|补|拨|配|出|资助|支持)(?:的|了|到|得|励|资金|金|钱|补|我们?|企业|单位)*(?:是|有|能|会|一共|大概|到底)*';
  const share =
    '(?:那|这)(?:一|边的?)?[份块笔](?:钱|奖金|奖励|资金|补贴|补助)?(?:是|有|能|会|一共|大概|到底|发|给)*';
  const beside =
    '(?:[那这]边|[面头]|本身|自己|另外|单独|[一每]?[个家件项](?:项目|企业|单位)?|再|还|会|能|要|可以?|又|到底|大概|一般|都|的)*';
  const sum = '(?:多少|几|啥数)(?!成|折|比例|%|分之)';
  const asked = new RegExp(`(?<![全本各都城超园社小])(${payer})(?:${beside}${pays}|${share})(?:${sum})`);
  return asked.exec(folded)?.[1];
}

/** The level whose money an input asks for by its label (省级奖励资金), by its place in `conditions.levels`. */
export function payerAskedFor({ input }: Slot, { conditions }: LevelWords): number | undefined {
  const label = fold(input.label);
  const level = conditions.levels.findIndex((roots) => roots.some((root) => label.startsWith(root)));
  return level === -1 || input.type !== 'money' ? undefined : level;
}
