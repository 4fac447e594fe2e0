import type { Ask } from '../answer/ports.ts';
import type { Answer, AskRequest } from '../contract/ask.ts';

/** An `Ask` that knows the answers the test gave, by the last message, and keeps the requests it saw. */
export function fakeAsk(answers: Readonly<Record<string, Answer | Error>>): Ask & { requests: AskRequest[] } {
  const requests: AskRequest[] = [];
  const ask: Ask = async (request) => {
    requests.push(request);
    const question = request.messages.at(-1)?.content ?? '';
    const found = answers[question];
    if (found === undefined) throw new Error(`the test set up no answer for ${question}`);
    if (found instanceof Error) throw found;
    return found;
  };
  return Object.assign(ask, { requests });
}

/** An answer of two sentences with one citation; `facts` replace parts of it. */
export function sampleAnswer(facts: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    text: '按规定每项给予10万元奖励〔1〕。其余未作规定。',
    spoken: '每项奖励十万元。',
    citations: [
      {
        marker: 1,
        clauseId: 'aa-2025-1/2',
        label: '（二）',
        path: ['一、奖励', '（二）奖励标准'],
        document: {
          id: 'aa-2025-1',
          title: '若干措施',
          number: '甲政发〔2025〕1号',
          issuer: '甲市人民政府',
          region: '甲市',
          issuedOn: '2025-01-01',
          effectiveFrom: '2025-02-01',
          effectiveTo: null,
          status: 'in_force',
        },
        quote: '每项给予10万元奖励',
        start: 8,
        end: 18,
      },
    ],
    calculation: null,
    comparison: null,
    missing: [],
    warnings: [],
    followUps: [],
    generator: 'extractive',
    indexGeneration: 'fake-1',
    ...facts,
  };
}
