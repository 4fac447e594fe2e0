/** Years told from today, as a distance: 去年 is -1. */
const years: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2 };

/** 比去年底多 and 去年同期 only set something against that year. */
const said = /(?<![比较和跟同与于])(今年|本年|去年|上年|前年)(?!同期|[底末])/;

/** The year that a folded turn tells from today; undefined when it tells none. */
export function relativeYear(folded: string): { readonly text: string; readonly years: number } | undefined {
  const text = said.exec(folded)?.[1];
  const distance = text === undefined ? undefined : years[text];
  return text === undefined || distance === undefined ? undefined : { text, years: distance };
}
