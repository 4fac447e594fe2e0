/** Writes entries as lines of JSON, each led by its time. */
export function jsonLog(write: (line: string) => void, now: () => number): (entry: object) => void {
  return (entry) => write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...entry })}\n`);
}
