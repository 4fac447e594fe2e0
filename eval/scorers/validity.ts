import type { Answer, ValidityStatus } from '#core/contract/ask.ts';
import { type Scorer, verdict } from '../scorer.ts';

interface Disclosure {
  readonly code: string;
  readonly words: RegExp;
}

/** How an answer says that a document is not in force: by a warning and in its own words. */
const disclosures: Readonly<Partial<Record<ValidityStatus, Disclosure>>> = {
  expired: { code: 'document_expired', words: /过期|到期|届满|失效|已过|期满|已于|不在有效期|不再有效|结束/ },
  repealed: { code: 'document_repealed', words: /废止|失效|不再有效/ },
  not_yet: {
    code: 'before_effective_date',
    words: /尚未|未施行|未生效|未实施|才(?:施行|实施|生效)|起(?:施行|实施|生效)/,
  },
};

/** Warnings asked for are there, and every cited document that is not in force is named as such in `text` and `warnings`. */
export const validity: Scorer = {
  name: 'validity',
  label: '有效期',
  gate: true,
  score({ case: { expect } }, answer) {
    const wanted = expect.warnings ?? [];
    const statuses = new Set(answer.citations.map((citation) => citation.document.status));
    const due = [...statuses].flatMap((status) => disclosures[status] ?? []);
    if (wanted.length === 0 && due.length === 0) return undefined;
    const codes = new Set(answer.warnings.map((warning) => warning.code));
    const lacking = new Set([...wanted, ...due.map((one) => one.code)].filter((code) => !codes.has(code)));
    return verdict([
      ...[...lacking].map((code) => `缺少提示 ${code}`),
      ...due.flatMap((one) => unsaid(one, answer)),
    ]);
  },
};

function unsaid({ code, words }: Disclosure, answer: Answer): string[] {
  return words.test(answer.text) ? [] : [`正文没有说明 ${code}`];
}
