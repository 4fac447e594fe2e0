import type { QuestionWords } from './question-words.ts';

/** Tells from folded headings whether a clause is where documents treat what the question asks. */
export interface Sections {
  /** False when the question is after no section, so that none need be looked through. */
  readonly asked: boolean;
  /** The clause stands under a heading that names what is asked: 几个工作日 under 办理时限. */
  readonly treats: (headings: string) => boolean;
  /** The clause is a blank form, and the question is not about the form. */
  readonly isForm: (headings: string) => boolean;
}

/** Reads off a folded question which sections of a document it is after. */
export function createSections({
  sections,
  formHeadings,
}: Pick<QuestionWords, 'sections' | 'formHeadings'>): (question: string) => Sections {
  return (question) => {
    const wanted = sections
      .filter(({ cues }) => cues.some((cue) => question.includes(cue)))
      .flatMap(({ headings }) => headings);
    const forms = formHeadings.filter((form) => !question.includes(form));
    return {
      asked: wanted.length > 0,
      treats: (headings) => wanted.some((heading) => headings.includes(heading)),
      isForm: (headings) => forms.some((form) => headings.includes(form)),
    };
  };
}
