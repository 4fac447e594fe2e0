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
        !documents.has(key(figure)) &&
        !(figure.kind === 'quantity' && figure.unit === '' && documents.has(`value:${figure.value}`)) &&
        !spoken.some((said) => sameFigure(said, figure)) &&
        !(isNumber(figure) && traced.has(figure.value)) &&
        !(figure.kind === 'date' && traced.has(figure.value)),
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

function documentFigures({ cited, asOf }: Observation, answer: Answer): ReadonlySet<string> {
  const texts = [...cited.values()].map((clause) => clause.text);
  for (const { document, label, path } of answer.citations) {
    const { title, number, issuer, issuedOn, effectiveFrom, effectiveTo } = document;
    texts.push(label, ...path);
    for (const one of [title, number, issuer, issuedOn, effectiveFrom, effectiveTo])
      if (one !== null) texts.push(one);
  }
  texts.push(asOf);
  const keys = texts.flatMap(findFigures).flatMap(withParts).flatMap(valueToo);
  return new Set(keys);
}

function valueToo(figure: Figure): string[] {
  return figure.kind === 'quantity' ? [key(figure), `value:${figure.value}`] : [key(figure)];
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

const countUnits: ReadonlySet<string> = new Set('件项个家名人户所次份处位种门'.split(''));

/** What the user said grounds a figure of the same value whose unit does not contradict. */
function sameFigure(said: Figure, figure: Figure): boolean {
  if (said.kind !== figure.kind || said.value !== figure.value) return false;
  if (said.unit === figure.unit || said.unit === '' || figure.unit === '') return true;
  return countUnits.has(said.unit) && countUnits.has(figure.unit);
}

function isNumber({ kind }: Figure): boolean {
  return kind === 'quantity' || kind === 'percent';
}

function key({ kind, value, unit }: Figure): string {
  return `${kind}:${value}:${unit}`;
}

/** Numbers of a trace entry, whatever stands around them, and its figures (`2万元` is 20000, a date a date). */
function numbersIn(text: string): string[] {
  const bare = (text.match(/\d+(?:\.\d+)?/g) ?? []).map((one) => String(Number(one)));
  return [...bare, ...findFigures(text).map((figure) => figure.value)];
}
