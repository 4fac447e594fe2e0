import type { Answer } from '../contract/ask.ts';
import { openSeedService } from './seed-service.ts';

/** Conversations with the service over the seeds, a turn behind each `|`. */
export interface Talk {
  readonly ask: (turns: string) => Promise<Answer>;
  /** Rule and published figure: `art18.enterprise 20000`, `≤` before a ceiling; the kind where nothing is worked out. */
  readonly short: (turns: string) => Promise<string>;
}

export async function openTalk(): Promise<Talk> {
  const service = await openSeedService();
  const ask = (turns: string): Promise<Answer> =>
    service.ask({
      messages: turns.split('|').map((content) => ({ role: 'user' as const, content })),
      stream: false,
    });
  return {
    ask,
    short: async (turns) => {
      const { kind, calculation } = await ask(turns);
      if (calculation === null || calculation.max === null) return kind;
      return `${calculation.ruleId} ${calculation.certainty === 'ceiling' ? '≤' : ''}${calculation.max}`;
    },
  };
}
