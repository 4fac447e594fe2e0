import type { Benefit } from '../benefits/benefit.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Draft } from './draft.ts';
import { notesOf, quotesOf, sourceLines } from './rests-on.ts';
import type { Sources } from './source-line.ts';

/** Asks which of several benefits is meant and says meanwhile what each pays. */
export function composeBenefitChoice(
  benefits: readonly Benefit[],
  words: readonly string[],
  sources: Sources,
): Draft {
  const listed = benefits.map(
    (benefit) => `**${benefit.bound.rule.title}**\n\n${quotesOf(benefit, sources)}`,
  );
  const ask = words.length > 1 ? `请问是${words.join('还是')}？` : '请问是哪一种？';
  return {
    kind: 'clarify',
    paragraphs: [`这要看是哪一种。${ask}`, ...listed, ...sourceLines(benefits, sources)],
    spoken: [`${ask}两种的规定不一样。`],
    missing: [
      {
        id: 'benefit',
        label: '事项',
        ask,
        type: 'choice',
        choices: words.length > 1 ? [...words] : benefits.map(({ bound }) => bound.rule.title),
      },
    ],
    ...notesOf(benefits, sources),
  };
}

/** The document pays the benefit but says nothing of what is asked. */
export function composeSilent(
  { benefit, others = [], says, setsOther }: Extract<Outcome, { type: 'silent' }>,
  sources: Sources,
): Draft {
  const named = benefit === undefined ? [] : [benefit, ...others];
  const quoted = named.map((one) => {
    const title = others.length > 0 ? `**${one.bound.rule.title}**\n\n` : '';
    return `${title}${quotesOf(one, sources)}`;
  });
  const source = sourceLines(named, sources);
  if (setsOther === true)
    return {
      kind: 'no_amount',
      paragraphs: [`${says}；本文件规定的是：`, ...quoted, ...source],
      spoken: [`${says}。`],
    };
  return {
    kind: 'not_found',
    paragraphs: [`${says}，没有条文可引，请以主管部门发布的申报通知为准。`, ...quoted, ...source],
    spoken: [`${says}，请以主管部门的申报通知为准。`],
  };
}
