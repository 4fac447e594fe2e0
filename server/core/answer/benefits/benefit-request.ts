import type { Aspects } from '../../dialogue/aspects.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { Shows } from '../../dialogue/signs.ts';
import type { DocumentId } from '../../text/document.ts';
import type { FactBinder } from '../facts/bind-facts.ts';
import type { ExpectedOf } from '../find/expected.ts';
import type { FindKnowledge } from '../find/find.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** What planning a benefit knows: the benefits, the words of the language and how questions are read. */
export interface BenefitKnowledge extends FactBinder, Pick<FindKnowledge, 'index' | 'identifies'> {
  readonly benefits: readonly Benefit[];
  readonly words: QuestionWords;
  readonly expectedOf: ExpectedOf;
  readonly signsOf: (question: string) => Shows;
  /** What documents tend to leave out and the question asks for. */
  readonly silencesOf: (question: string) => readonly string[];
  readonly sectionsOf: (question: string) => Sections;
  readonly aspectsOf: (question: string) => Aspects;
}

/** An inquiry that may be about a benefit; `asOf` is `YYYY-MM-DD`. */
export interface BenefitRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly documentIds: ReadonlySet<DocumentId>;
  readonly asOf: string;
}
