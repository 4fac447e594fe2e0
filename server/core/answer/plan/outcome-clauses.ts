import type { Clause } from '../../text/document.ts';
import type { Outcome } from './outcome.ts';

/** The clauses that an outcome rests on; none for what is answered without one. */
export function clausesOf(outcome: Outcome): readonly Clause[] {
  switch (outcome.type) {
    case 'found':
      return outcome.findings.map(({ view }) => view.clause);
    case 'several':
      return outcome.parts.flatMap((part) => clausesOf(part.outcome).slice(0, 1));
    case 'benefit_choice':
    case 'benefits':
      return outcome.benefits.map(({ clause }) => clause);
    case 'payment_list':
      return outcome.listed.flatMap(({ benefits, printed }) =>
        [...benefits, ...printed].map(({ clause }) => clause),
      );
    case 'benefit_sum':
      return outcome.parts.map(({ benefit }) => benefit.clause);
    case 'terms':
      return [outcome.benefit.clause];
    case 'silent':
      return [outcome.benefit ?? [], ...(outcome.others ?? [])].flat().map(({ clause }) => clause);
    case 'conflict':
      return [outcome.view.clause];
    case 'stated':
      return [outcome.stated.finding.view.clause];
    case 'responsible':
    case 'no_figure':
      return [outcome.finding.view.clause];
    case 'status':
      return outcome.places.flatMap(({ held }) => held.map(({ view }) => view.clause));
    case 'clause':
      return [outcome.clause];
    case 'benefit':
      return [outcome.benefit, ...(outcome.likewise ?? [])].map(({ clause }) => clause);
    default:
      return [];
  }
}
