import { isRecord } from '../state/stored.ts';

/** A call that was answered: what was asked and what was read out. */
export interface DeskCall {
  /** `YYYY-MM-DD` on the clerk's clock. */
  readonly day: string;
  /** `HH:MM` on the clerk's clock. */
  readonly time: string;
  readonly question: string;
  readonly sentence: string;
}

const mostCalls = 30;

/** The calls of a day among what was stored; other days and what cannot be read are left out. */
export function callsOfDay(stored: unknown, day: string): readonly DeskCall[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => callOf(one) ?? []).filter((call) => call.day === day);
}

/** Puts a call first. The same question asked again replaces its entry; the oldest fall out. */
export function withCall(calls: readonly DeskCall[], call: DeskCall): readonly DeskCall[] {
  const others = calls.filter(({ question, day }) => question !== call.question && day === call.day);
  return [call, ...others].slice(0, mostCalls);
}

/** Day and time of a moment on the clock of this computer. */
export function momentOf(now: Date): Pick<DeskCall, 'day' | 'time'> {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return {
    day: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}

function callOf(stored: unknown): DeskCall | undefined {
  if (!isRecord(stored)) return undefined;
  const { day, time, question, sentence } = stored;
  const whole =
    typeof day === 'string' &&
    typeof time === 'string' &&
    typeof question === 'string' &&
    typeof sentence === 'string';
  return whole ? { day, time, question, sentence } : undefined;
}
