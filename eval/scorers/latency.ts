import { passed, type Scorer } from '../scorer.ts';

/** Time of the last answer; `value` is milliseconds. Informs: it depends on the machine. */
export const latency: Scorer = {
  name: 'latency',
  label: '毫秒',
  gate: false,
  score({ milliseconds }) {
    return { ...passed, value: milliseconds };
  },
};
