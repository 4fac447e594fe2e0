import type { ValidityStatus } from '../../contract/ask.ts';
import type { Calculation, CapResult } from '../../rules/calculation.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { statusAt } from '../../text/validity-status.ts';
import { isNearest } from '../find/acceptance.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Draft } from './draft.ts';

interface EnglishContext {
  readonly documents: readonly PolicyDocument[];
  readonly asOf: string;
}

/** What an answer comes to, in English, to stand before the Chinese quotes that it rests on. */
export function englishLead(outcome: Outcome, draft: Draft, context: EnglishContext): string[] {
  const notes = (draft.warnings ?? []).flatMap(({ code }) => warningNotes[code] ?? []);
  return [[...new Set(notes)], sentences(outcome, draft, context)]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(' '));
}

const warningNotes: Readonly<Record<string, string>> = {
  document_repealed: 'Note: this document has been repealed.',
  document_expired: 'Note: the term of this document has run out; the text says only what it provided then.',
  before_effective_date: 'Note: this document was not yet in force on the day asked about.',
  figures_conflict: 'Note: figures in the documents do not agree; they are shown side by side.',
};

const statusSentences: Readonly<Record<ValidityStatus, string>> = {
  in_force: '**In force** on the day asked about.',
  not_yet: '**Not yet in force** on the day asked about.',
  expired: 'Its term **has run out**.',
  repealed: 'It **has been repealed**.',
  not_stated: 'The document does not state from when or until when it applies.',
};

function sentences(outcome: Outcome, draft: Draft, { documents, asOf }: EnglishContext): string[] {
  switch (outcome.type) {
    case 'smalltalk':
      return ['Hello. Zhice answers questions about the policy documents it holds, clause by clause.'];
    case 'out_of_scope':
      return [
        'This lies outside what the service is for: it answers only from the policy documents it holds.',
      ];
    case 'no_documents_for_place':
      return ['No document of that place is held, and no other city’s rules are used in its stead.'];
    case 'document_not_held':
      return ['That document is not held, so nothing of it can be quoted.'];
    case 'quote_missing':
      return ['Those words stand in none of the documents held.'];
    case 'clause_missing':
      return ['The document has no such clause.'];
    case 'document_choice':
      return ['Which document do you mean? These are held:'];
    case 'not_found':
      return ['The documents held say nothing about this; nothing is guessed.'];
    case 'silent':
      return ['The documents held are silent on this point; please ask the authority in charge.'];
    case 'validity':
      return [validitySentence(outcome, { documents, asOf }), original];
    case 'repealed':
      return ['That document is not held; a document that is held repeals it, in these words (in Chinese):'];
    case 'stages':
      return ['The stages with their dates, as printed (in Chinese):'];
    case 'benefit':
      return benefitSentences(outcome.calculation, draft);
    case 'benefit_sum':
      return [okSentence(outcome.calculation), 'How each part comes about (in Chinese):'];
    case 'benefit_choice':
      return ['It depends on which of these is meant. What the clauses say of each (in Chinese):'];
    case 'benefits':
      return ['These provisions apply (quoted in Chinese). Whether they can be combined is not stated.'];
    case 'payment_list':
      return ['What the documents pay, a line each (in Chinese). “最高” is a ceiling, no promise.'];
    case 'comparison':
      return ['Side by side, each with its source; “未规定” means that the documents set nothing.'];
    case 'conflict':
      return ['The passage as printed, and what does not agree in it (in Chinese):'];
    case 'stated':
      return ['What the clause comes to (quoted in Chinese):'];
    case 'no_figure':
      return ['The documents mention this but **set no figure** for it. The text (in Chinese):'];
    case 'tasks':
    case 'responsible':
      return ['The units responsible, as printed (in Chinese):'];
    case 'about_document':
    case 'clause':
    case 'terms':
    case 'outline':
    case 'status':
    case 'goals':
    case 'several':
      return [original];
    case 'found': {
      const [best] = outcome.findings;
      return best !== undefined && isNearest(best)
        ? ['The nearest provision; please check that it is what you mean. The text (in Chinese):']
        : [original];
    }
  }
}

function validitySentence(
  { document, asked }: Extract<Outcome, { type: 'validity' }>,
  { documents, asOf }: EnglishContext,
): string {
  const status = statusAt(document, documents, asked?.to ?? asOf);
  const isPartly = asked !== undefined && statusAt(document, documents, asked.from) !== status;
  return isPartly ? 'In force for a part of that time only.' : statusSentences[status];
}

const original = 'The text (in Chinese):';

function benefitSentences(calculation: Calculation, draft: Draft): string[] {
  switch (calculation.status) {
    case 'ok':
      return [
        okSentence(calculation),
        ...calculation.caps.map(capSentence),
        ...calculation.alternatives.map(
          ({ amount, max }) => `Another reading of the clause comes to ${yuan(amount ?? max ?? '0')}.`,
        ),
        ...(calculation.conditions.some(({ state }) => state !== 'met')
          ? ['It holds if the conditions quoted below are met.']
          : []),
        'How it is worked out, and the text (in Chinese):',
      ];
    case 'no_amount':
      return [
        'The document encourages or supports this but **sets no amount**; none is guessed. The text (in Chinese):',
      ];
    case 'needs_input': {
      const labels = (draft.missing ?? []).map(({ label }) => label).join(', ');
      return [
        labels === ''
          ? 'The clause says how it is paid (in Chinese):'
          : `The amount depends on: ${labels}. What the clause says meanwhile (in Chinese):`,
      ];
    }
    case 'not_eligible':
      return ['By what you say, a condition of the clause is not met (in Chinese):'];
    case 'rejected':
      return ['The figure given cannot be used as it stands (in Chinese):'];
    case 'out_of_force':
      return ['The document does not apply on that day, so nothing is worked out. The text (in Chinese):'];
  }
}

function okSentence({ certainty, assumptions, max }: Calculation): string {
  const figure = `**${yuan(max ?? '0')}**${assumptions.includes('A.one') ? ' for one' : ''}`;
  if (certainty === 'ceiling') {
    return `At most ${figure}: a ceiling, no minimum is promised, and the authority decides the actual amount.`;
  }
  return certainty === 'external'
    ? `By the clause ${figure}, worked out from a figure that you gave and the document does not state.`
    : `By the clause ${figure}.`;
}

function capSentence({ state, limit, before }: CapResult): string {
  if (state === 'over') return `Cut to the cap of ${yuan(limit)} (${yuan(before)} before it).`;
  return `${state === 'exact' ? 'It meets' : 'It stays under'} the cap of ${yuan(limit)}.`;
}

/** `38000` → CNY 38,000. */
function yuan(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `CNY ${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
