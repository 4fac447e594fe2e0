import type { Calculation } from '#core/rules/calculation.ts';
import { conclusion, derivation, yuan } from '#core/rules/wording.ts';

/** A calculation for the terminal: the result, how it came about, what it rests on and what the document leaves open. */
export function formatCalculation(calculation: Calculation): string {
  const {
    title,
    documentNumber,
    clause,
    ruleId,
    conditions,
    alternatives,
    explanations,
    missing,
    failed,
    ignored,
  } = calculation;
  const told = explanations.filter(({ id }) => !missing.includes(id) && !failed.includes(id));
  const open = conditions.filter(({ state }) => state === 'taken' || state === 'unknown');
  const others = alternatives.map(
    ({ question, other, amount, max }) => `${question}？若${other}，为${yuan(amount ?? max ?? '0')}`,
  );
  return [
    `${title}  ${ruleId}`,
    `依据 ${documentNumber ?? ''}${clause}`,
    `结论 ${conclusion(calculation)}`,
    ...section('推算', derivation(calculation)),
    ...section(
      '以此为条件',
      open.map(({ ask, id }) => `${ask}  ${id}`),
    ),
    ...section('另一种读法', others),
    ...section(
      '说明',
      told.map(({ text }) => text),
    ),
    ...section('没有用到', ignored),
    '',
  ].join('\n');
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', name, ...lines.map((line, at) => `  ${at + 1}. ${line}`)];
}
