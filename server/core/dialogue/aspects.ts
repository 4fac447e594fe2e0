import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';
import type { TopicTerm } from './topic.ts';

/** The sides of a matter that a question is after. */
export interface Aspects {
  readonly asked: boolean;
  /** Share, 0 to 1, of these sides that a folded text deals with; 0 when the question asks for none. */
  readonly share: (folded: string) => number;
  /** The topic, its words that ask for a side shown by what deals with that side: 冲突 by 与上级规定不一致. */
  readonly shownIn: (topic: readonly TopicTerm[]) => readonly TopicTerm[];
}

/** Reads off a folded question which sides of a matter it is after: a ceiling, who approves, what happens otherwise. */
export function createAspects({ aspects }: Pick<QuestionWords, 'aspects'>): (question: string) => Aspects {
  const compiled = aspects.map(({ cues, shows }) => ({
    cues: cues.map(compileCue),
    shows: shows.map(compileCue),
  }));
  return (question) => {
    const asked = compiled.flatMap(({ cues, shows }) => {
      const said = cues.flatMap((cue) => cue.exec(question)?.[0] ?? []);
      return said.length > 0 ? [{ said, shows }] : [];
    });
    return {
      asked: asked.length > 0,
      share: (text) =>
        asked.filter(({ shows }) => shows.some((sign) => sign.test(text))).length / Math.max(1, asked.length),
      shownIn: (topic) =>
        topic.map((term) => {
          const shownBy = asked
            .filter(({ said }) => said.some((cue) => asks(term.text, cue)))
            .flatMap(({ shows }) => shows);
          return shownBy.length > 0 ? { ...term, shownBy } : term;
        }),
    };
  };
}

/** A word that is the cue, a part of it or little more (一把给清 for 一把); one character says too little. */
const asks = (word: string, cue: string): boolean =>
  word.length > 1 &&
  (cue.includes(word) || (cue.length * 2 >= word.length && cue.length > 1 && word.includes(cue)));
