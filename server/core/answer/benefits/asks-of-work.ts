import type { Inquiry } from '../turn/inquiry.ts';

/** True for a question about what the documents report: 16项指标是哪些, 102件是登记了还是目标, 县级网点全覆盖实现了吗. Its figures are none of the asker's. */
export function asksOfWork({ turn, intents }: Pick<Inquiry, 'turn' | 'intents'>): boolean {
  const { folded } = turn.understanding;
  const ofAsker = intents.includes('amount') || askersMoney.test(folded);
  return !ofAsker && (ofFigure.test(folded) || ofDone.test(folded));
}

/** What a figure stands for. */
const ofFigure =
  /\d[多余]?(?:件|项|个|家|条|类|种|起|人|名)[^,.;!?]{0,16}?(?:(?:指的?|[是有])(?:哪|什么|啥)|(?:是|算)[^,.;!?]{0,10}还是[^,.;!?]{0,4}(?:目标|指标|计划|实际|完成))/;

/** Whether a work was done. */
const ofDone = /(?:实现|建成|建好|完成|达成|达到|做到|落实|铺开)了?(?:吗|么|没有?)[?!.]*$/;

/** The turn speaks of the asker, or of what is paid or asked for it. */
const askersMoney =
  /[我咱俺奖补贴钱元]|本(?:公司|单位|企业|厂)|资金|资助|支持|扶持|条件|符合|申[请报]|[能可]以?[拿领报享]/;
