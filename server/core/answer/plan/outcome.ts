import type { DocumentFact, SmalltalkKind } from '../../dialogue/question-words.ts';
import type { Calculation } from '../../rules/calculation.ts';
import type {
  Clause,
  DocumentId,
  Evidence,
  PolicyDocument,
  Responsibility,
  Span,
  Stage,
} from '../../text/document.ts';
import type { AskedTerms } from '../benefits/asked-terms.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { ReachFound } from '../benefits/reach-asked.ts';
import type { ComparedCell } from '../comparison/cell.ts';
import type { Side } from '../comparison/compared-sides.ts';
import type { Goal } from '../comparison/goals.ts';
import type { BoundFacts } from '../facts/bind-facts.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Finding } from '../find/finding.ts';
import type { OutlineNode } from '../find/outline-tree.ts';
import type { Stated } from '../stated/plan-stated.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { AskedPeriod } from './asked-period.ts';
import type { Conflict } from './conflicts.ts';

/** What is compared, with a cell for each side in their order. */
export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly (ComparedCell | undefined)[];
}

/** A piece of work with the entry that names the unit asked about. */
export interface Task {
  readonly clause: Clause;
  readonly entry: Responsibility;
}

/** What a unit, by the names that it is printed with, has to do by one document. */
export interface UnitTasks {
  readonly document: PolicyDocument;
  readonly units: readonly string[];
  readonly tasks: readonly Task[];
}

/** One claim of several that are summed up. */
export interface SumPart {
  readonly benefit: Benefit;
  readonly facts: BoundFacts;
  readonly calculation: Calculation;
  /** The words of the claim, where several are made under one rule. */
  readonly said?: string | undefined;
}

/** A sentence that says which rank a place was given. */
export interface HeldStatus {
  readonly view: ClauseView;
  readonly sentence: Span;
  /** 试点 */
  readonly grade: string;
}

/** A place, as it is called, with what says its rank. */
export interface StatusOf {
  readonly label: string;
  readonly held: readonly HeldStatus[];
}

/** One of several questions of a turn, with what answers it. */
export interface AnsweredPart {
  readonly inquiry: Inquiry;
  readonly outcome: Outcome;
}

/** What the documents give for an inquiry; each kind has its composer. */
export type Outcome =
  | { readonly type: 'smalltalk'; readonly kind: SmalltalkKind }
  | { readonly type: 'out_of_scope' }
  /** Places are named and no document of theirs is held. */
  | { readonly type: 'no_documents_for_place'; readonly places: readonly string[] }
  /** A document is named by its number and not held. */
  | { readonly type: 'document_not_held'; readonly name: string }
  | {
      readonly type: 'clause_missing';
      readonly document: PolicyDocument | undefined;
      readonly said: string;
    }
  /** Words given as those of a document stand in none; with what comes nearest. */
  | { readonly type: 'quote_missing'; readonly said: string; readonly nearest: readonly Finding[] }
  | { readonly type: 'not_found'; readonly nearest: readonly Finding[] }
  /** A clause, or the parts of it that are asked for. */
  | {
      readonly type: 'clause';
      readonly clause: Clause;
      readonly parts: readonly Span[];
      /** The one behind the last, or before the first, was asked for. */
      readonly edge?: 'first' | 'last';
    }
  /** Which rank places hold, where some ranks are asked about. */
  | { readonly type: 'status'; readonly places: readonly StatusOf[]; readonly asked: readonly string[] }
  /** Whether a document is in force: on the day asked for, or at the time that the question names. */
  | {
      readonly type: 'validity';
      readonly document: PolicyDocument;
      readonly asked: AskedPeriod | undefined;
      /** Asked is on which day the document was issued. */
      readonly asksIssue: boolean;
    }
  /** What is asked of documents themselves. */
  | {
      readonly type: 'about_document';
      readonly documents: readonly PolicyDocument[];
      readonly facts: readonly DocumentFact[];
    }
  /** Documents between which the question does not choose. */
  | { readonly type: 'document_choice'; readonly documents: readonly PolicyDocument[] }
  /** A document that is not held but that a held one repeals; it may be what is asked for: 它废止了哪一份. */
  | {
      readonly type: 'repealed';
      readonly by: PolicyDocument;
      readonly evidence: Evidence;
      readonly isAskedFor?: true;
    }
  | { readonly type: 'stages'; readonly document: PolicyDocument; readonly stages: readonly Stage[] }
  /** A benefit, worked out as far as the facts go. */
  | {
      readonly type: 'benefit';
      readonly benefit: Benefit;
      readonly facts: BoundFacts;
      readonly calculation: Calculation;
      /** Day of the event that the question dates, `YYYY-MM-DD`. */
      readonly event: string | undefined;
      /** What is asked besides and the document is known not to say. */
      readonly unsaid?: string;
      /** How far it is from the sum asked about. */
      readonly reached?: ReachFound;
      /** What is asked besides of its terms. */
      readonly asked?: AskedTerms;
      /** Other benefits that may be meant and whose conditions the question does not meet either. */
      readonly likewise?: readonly Benefit[];
    }
  /** Several claims, each worked out by itself, and their sum. */
  | { readonly type: 'benefit_sum'; readonly parts: readonly SumPart[]; readonly calculation: Calculation }
  /** Benefits between which the question does not choose, each for one piece. */
  | {
      readonly type: 'benefit_choice';
      readonly benefits: readonly Benefit[];
      readonly words: readonly string[];
    }
  /** Several benefits, or the levels of one, side by side; `unset`: what no benefit was found for. */
  | {
      readonly type: 'benefits';
      readonly benefits: readonly Benefit[];
      readonly unset: readonly string[];
    }
  /** What is paid at large, or to such an asker. */
  | {
      readonly type: 'payment_list';
      readonly role: string | undefined;
      readonly listed: readonly ListedPayments[];
    }
  /** The document pays this benefit and is silent on what is asked. */
  | {
      readonly type: 'silent';
      readonly benefit: Benefit | undefined;
      readonly documentId: DocumentId;
      readonly says: string;
      /** Further benefits that the question names beside it. */
      readonly others?: readonly Benefit[];
      /** What is asked is a sum, and the benefit sets another one. */
      readonly setsOther?: true;
    }
  /** What a benefit says on something other than its sum. */
  | { readonly type: 'terms'; readonly benefit: Benefit; readonly asked: AskedTerms }
  /** Who answers for a clause; `roles` are the parts that were asked about, and `called` tells that the clause was named or spoken of. */
  | {
      readonly type: 'responsible';
      readonly finding: Finding;
      readonly called?: true;
      readonly roles: readonly Responsibility['role'][];
    }
  /** The work that names a unit, in each document that does; `roles` are the parts in it that were asked about. */
  | {
      readonly type: 'tasks';
      readonly listed: readonly UnitTasks[];
      readonly roles: readonly Responsibility['role'][];
    }
  /** What a document, or the part of it under a heading, is made up of; `counts` when it is asked how much that is. */
  | {
      readonly type: 'outline';
      readonly document: PolicyDocument;
      readonly heading: OutlineNode | undefined;
      readonly members: readonly OutlineNode[];
      readonly counts: boolean;
    }
  /** What a document aims at as a whole. */
  | { readonly type: 'goals'; readonly document: PolicyDocument; readonly goals: readonly Goal[] }
  | {
      readonly type: 'comparison';
      readonly sides: readonly Pick<Side, 'label' | 'absent'>[];
      readonly rows: readonly ComparedRow[];
      /** More or less is asked for. */
      readonly ranks: boolean;
      /** Figures are asked for, and no side holds one. */
      readonly lacksFigure?: true;
    }
  /** A passage whose figures are held against each other, with what does not agree in it. */
  | {
      readonly type: 'conflict';
      readonly view: ClauseView;
      readonly spans: readonly Span[];
      readonly conflicts: readonly Conflict[];
    }
  /** The cell of a table that is meant, or a sum worked out from one clause that has no rule. */
  | { readonly type: 'stated'; readonly stated: Stated }
  /** The subject is there; the figure asked for is not: where what there is was asked, perhaps what is aimed at. */
  | { readonly type: 'no_figure'; readonly finding: Finding; readonly onlyAim?: true }
  | {
      readonly type: 'found';
      readonly findings: readonly Finding[];
      /** The turn names no matter: a side of the document is asked about. */
      readonly ofDocument?: true;
    }
  /** Several things are asked for, each with what answers it. */
  | { readonly type: 'several'; readonly parts: readonly AnsweredPart[] };

/** What one document pays: by its rules, or where it has none the sentences that set a sum. */
export interface ListedPayments {
  readonly document: PolicyDocument;
  readonly benefits: readonly Benefit[];
  readonly printed: readonly (Span & { readonly clause: Clause })[];
}

/** An outcome with how well it fits the inquiry, 0 to 1; compared between readings of one turn. */
export interface Plan {
  readonly outcome: Outcome;
  readonly fit: number;
}
