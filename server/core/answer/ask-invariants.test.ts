import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answer, type AskRequest, answer as answerSchema } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';
import { findFaults } from './compose/verify.ts';

const folder = new URL('../../../eval/cases/', import.meta.url);
const asked = z.object({
  id: z.string(),
  turns: z.array(z.string()),
  asOf: z.string().optional(),
  region: z.string().optional(),
});

/** Every question of the evaluation but those kept unseen, each turn of a conversation by itself. What is expected of them is not read. */
const questions = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl') && name !== 'unseen.jsonl')
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => asked.parse(JSON.parse(line)))
  .flatMap(({ id, turns, asOf, region }) =>
    turns.map((_turn, i) => ({
      id: `${id} ${i + 1}`,
      request: asking(turns.slice(0, i + 1), {
        asOf: asOf ?? '2026-11-20',
        ...(region === undefined ? {} : { region }),
      }),
    })),
  );

interface Answered {
  readonly id: string;
  readonly request: AskRequest;
  readonly answer: Answer;
}

let service: SeedService;
const answered: Answered[] = [];

beforeAll(async () => {
  service = await openSeedService();
  for (const { id, request } of questions) answered.push({ id, request, answer: await service.ask(request) });
}, 120_000);

/** Ids of the answers for which something does not hold: the message of a failed test then names them. */
const idsWhere = (wrong: (one: Answered) => boolean): string[] => answered.filter(wrong).map(({ id }) => id);

const markersIn = ({ text, comparison }: Answer): Set<number> =>
  new Set([
    ...[...text.matchAll(/〔(\d{1,3})〕/g)].map((match) => Number(match[1])),
    ...(comparison?.rows ?? []).flatMap(({ cells }) => cells.flatMap(({ marker }) => marker ?? [])),
  ]);

/** A document number and what a title prints are read out as they stand. */
const withoutNames = (spoken: string): string =>
  spoken.replace(/[〔[（(]\d{4}[〕\]）)]\d+号/g, '').replace(/《[^》]*》/g, '');

const quotesHeld = (kind: Answer['kind']): boolean =>
  kind === 'answer' || kind === 'amount' || kind === 'no_amount';

describe('所有考题的回答都守这些规矩', () => {
  it('题目都在', () => {
    expect(answered.length).toBeGreaterThan(600);
  });

  it('合契约', () => {
    expect(idsWhere(({ answer }) => !answerSchema.safeParse(answer).success)).toEqual([]);
  });

  it('引文逐字见于条款', () => {
    const { index } = service.dependencies;
    const textOf = (id: string): string | undefined => index.clauses.find((clause) => clause.id === id)?.text;
    const altered = ({ clauseId, quote, start, end }: Answer['citations'][number]): boolean =>
      quote === '' || textOf(clauseId)?.slice(start, end) !== quote;
    expect(idsWhere(({ answer }) => answer.citations.some(altered))).toEqual([]);
  });

  it('编号、引文、数都对得上', () => {
    const { index } = service.dependencies;
    expect(
      idsWhere(({ answer, request }) => {
        const grounds = {
          said: request.messages.map(({ content }) => content),
          // 共三条 is counted in the list that the answer shows.
          computed: [JSON.stringify(answer.calculation), ...countsOf(answer.text)],
        };
        return findFaults(answer, index.clause, grounds).length > 0;
      }),
    ).toEqual([]);
  });

  /** How many lines a list has, in all and at its outermost level. */
  const countsOf = (text: string): string[] =>
    [/^ *- /gm, /^- /gm].map((line) => `${text.match(line)?.length ?? 0}条`);

  it('没有一个被扣下', () => {
    expect(service.withheld).toEqual([]);
    expect(idsWhere(({ answer }) => answer.warnings.some(({ code }) => code === 'answer_withheld'))).toEqual(
      [],
    );
  });

  it('引文都用上，编号从一起不断', () => {
    expect(
      idsWhere(({ answer }) => {
        const markers = markersIn(answer);
        return answer.citations.some(({ marker }, i) => marker !== i + 1 || !markers.has(marker));
      }),
    ).toEqual([]);
  });

  it('答到的都有引文，范围以外的没有', () => {
    expect(idsWhere(({ answer }) => quotesHeld(answer.kind) && answer.citations.length === 0)).toEqual([]);
    expect(idsWhere(({ answer }) => answer.kind === 'out_of_scope' && answer.citations.length > 0)).toEqual(
      [],
    );
  });

  it('念的一行：有话，不超过一百字，除文号和标题外没有阿拉伯数字，没有编号和加粗', () => {
    expect(idsWhere(({ answer }) => answer.spoken === '' || answer.spoken.length > 100)).toEqual([]);
    expect(idsWhere(({ answer }) => /\d/.test(withoutNames(answer.spoken)))).toEqual([]);
    expect(idsWhere(({ answer }) => /〔\d{1,3}〕|\*\*/.test(answer.spoken))).toEqual([]);
  });

  it('没有电话号码', () => {
    const phone = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－ ]?\d{7,8}|\d{7,8})(?!\d)/;
    expect(idsWhere(({ answer }) => answer.citations.some(({ quote }) => phone.test(quote)))).toEqual([]);
    expect(idsWhere(({ answer }) => phone.test(answer.spoken))).toEqual([]);
  });

  it('最高额不写成应得额', () => {
    const promised = ({ calculation, text }: Answer): boolean =>
      calculation?.certainty === 'ceiling' &&
      (calculation.amount !== null || (calculation.status === 'ok' && !text.includes('最高')));
    expect(idsWhere(({ answer }) => promised(answer))).toEqual([]);
  });

  it('要追问的都说了问什么，比较的都有表', () => {
    expect(idsWhere(({ answer }) => answer.kind === 'clarify' && answer.missing.length === 0)).toEqual([]);
    expect(idsWhere(({ answer }) => (answer.kind === 'comparison') !== (answer.comparison !== null))).toEqual(
      [],
    );
    expect(
      idsWhere(({ answer: { comparison } }) =>
        (comparison?.rows ?? []).some(({ cells }) => cells.length !== comparison?.columns.length),
      ),
    ).toEqual([]);
  });

  it('引了不在有效期内的文件，都有提醒', () => {
    const lapsed = new Set(['not_yet', 'expired', 'repealed']);
    expect(
      idsWhere(
        ({ answer }) =>
          answer.citations.some(({ document }) => lapsed.has(document.status)) &&
          answer.warnings.length === 0,
      ),
    ).toEqual([]);
  });

  it('没有写坏的地方', () => {
    expect(idsWhere(({ answer }) => /undefined|NaN|\[object|\*\*\*\*|。。/.test(answer.text))).toEqual([]);
    expect(idsWhere(({ answer }) => answer.text.trim() === '' || answer.text !== answer.text.trim())).toEqual(
      [],
    );
  });
});
