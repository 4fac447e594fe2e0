import type { Answer } from '#core/contract/ask.ts';
import { type Figure, findFigures } from '../figures.ts';
import type { Observation } from '../observation.ts';
import { type Scorer, verdict } from '../scorer.ts';
import { scalarsOf } from '../trace.ts';

/**
 * Every figure of the text (numbers with a unit, percentages, dates, document numbers) stands in a cited clause, in the
 * data of a cited document, in the calculation, or in what the user said. Strict: a figure merely computed in words fails.
 */
export const figureGrounded: Scorer = {
  name: 'figure-grounded',
  label: '数字有据',
  gate: true,
  score(observation, answer) {
    const claimed = findFigures(withoutLabels(answer.text)).filter(isClaim);
    if (claimed.length === 0) return undefined;
    const documents = documentFigures(observation, answer);
    const spoken = userFigures(observation);
    const traced = new Set(scalarsOf(answer.calculation).flatMap(numbersIn));
    const invented = claimed.filter(
      (figure) =>
        !documents.some((one) => sameInDocument(one, figure)) &&
        !spoken.some((one) => sameFigure(one, figure)) &&
        !(isTraceable(figure) && traced.has(figure.value)),
    );
    return verdict([...new Set(invented.map((figure) => `“${figure.raw}”无出处`))]);
  },
};

/** 第七条, （三）, list numbers: they name a place, they claim nothing. */
function withoutLabels(text: string): string {
  return text.replace(/第\s*\d+\s*[条款项章节届次期]/g, ' ').replace(/^\s*\d+[.．、)]\s/gm, ' ');
}

/** Chinese numerals are prose (一是, 三个城市) unless they count money. */
function isClaim({ kind, unit, raw }: Figure): boolean {
  if (kind !== 'quantity') return true;
  return /\d/.test(raw) ? unit !== '' || /[万亿千百]/.test(raw) : unit === '元';
}

function documentFigures({ cited, asOf }: Observation, answer: Answer): readonly Figure[] {
  const texts = [...cited.values()].map((clause) => clause.text);
  for (const { document, label, path } of answer.citations) {
    const { title, number, issuer, issuedOn, effectiveFrom, effectiveTo } = document;
    texts.push(label, ...path);
    for (const one of [title, number, issuer, issuedOn, effectiveFrom, effectiveTo])
      if (one !== null) texts.push(one);
  }
  return [...texts, asOf].flatMap(findFigures).flatMap(withParts);
}

/** A date also grounds its month, its year, and the way people shorten it: 6月1日. */
function withParts(figure: Figure): Figure[] {
  const [year, month, day] = figure.value.split('-');
  if (figure.kind === 'document-number') {
    const issued = /\[(\d{4})\]/.exec(figure.value)?.[1] ?? '';
    return [
      figure,
      { ...figure, kind: 'year', value: issued },
      part(/(\d+)号$/.exec(figure.value)?.[1], '号'),
    ];
  }
  if (figure.kind === 'month' || figure.kind === 'date') {
    return [
      figure,
      { ...figure, kind: 'year', value: year ?? '' },
      { ...figure, kind: 'month', value: `${year}-${month}` },
      part(month, '月'),
      ...(day === undefined ? [] : [part(day, '日')]),
    ];
  }
  return [figure];
}

function part(digits: string | undefined, unit: string): Figure {
  return { kind: 'quantity', value: String(Number(digits)), unit, raw: '' };
}

function userFigures({ case: { turns } }: Observation): readonly Figure[] {
  return turns.flatMap(findFigures).flatMap(withParts);
}

/** Value and unit agree; a number written without its unit (60亿) needs the value alone. */
function sameInDocument(stated: Figure, figure: Figure): boolean {
  if (stated.kind !== figure.kind) return false;
  if (figure.kind === 'document-number') return sameNumber(stated.value, figure.value);
  return stated.value === figure.value && (stated.unit === figure.unit || figure.unit === '');
}

/** The words before a document number cannot be told from its first characters: 依据某政发〔2024〕5号. */
function sameNumber(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

const countUnits: ReadonlySet<string> = new Set('件项个家名人户所次份处位种门'.split(''));

/** What the user said grounds a figure of the same value whose unit does not contradict. */
function sameFigure(said: Figure, figure: Figure): boolean {
  if (sameInDocument(said, figure)) return true;
  if (said.kind !== figure.kind || said.value !== figure.value) return false;
  return said.unit === '' || (countUnits.has(said.unit) && countUnits.has(figure.unit));
}

function isTraceable({ kind }: Figure): boolean {
  return kind === 'quantity' || kind === 'percent' || kind === 'date';
}

/** Numbers of a trace entry, whatever stands around them, and its figures (`2万元` is 20000, a date a date). */
function numbersIn(text: string): string[] {
  const bare = (text.match(/\d+(?:\.\d+)?/g) ?? []).map((one) => String(Number(one)));
  return [...bare, ...findFigures(text).map((figure) => figure.value)];
}
