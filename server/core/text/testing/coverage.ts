import type { ParsedDocument } from '../parse-document.ts';

/** The characters of the source, white space aside, that are not in exactly one clause or set aside; '' when all are. */
export function uncovered(source: string, { clauses, report }: ParsedDocument): string {
  const held = new Uint8Array(source.length);
  const hold = (start: number, end: number): void => {
    for (let at = start; at < end; at++) held[at] = (held[at] ?? 0) + 1;
  };
  for (const { runs } of clauses) for (const run of runs) hold(run.source, run.source + run.length);
  for (const { start, end } of report.setAside) hold(start, end);
  return Array.from({ length: source.length }, (_, at) => source.charAt(at))
    .filter((unit, at) => /\S/.test(unit) && held[at] !== 1)
    .join('');
}

/** Runs of clauses that do not read the same in the source; masked characters aside. */
export function untrueRuns(source: string, { clauses }: ParsedDocument): string[] {
  return clauses.flatMap((clause) =>
    clause.runs
      .filter((run) => {
        const here = clause.text.slice(run.at, run.at + run.length);
        const there = source.slice(run.source, run.source + run.length);
        return Array.from(here).some((unit, i) => unit !== '*' && unit !== Array.from(there)[i]);
      })
      .map((run) => clause.text.slice(run.at, run.at + run.length)),
  );
}
