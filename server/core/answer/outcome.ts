import type { Clause, Evidence, Point, PolicyDocument, Stage } from '../text/document.ts';
import type { Finding } from './ranking.ts';

/** What the documents give for an inquiry; each kind has its composer. */
export type Outcome =
  | { readonly type: 'smalltalk' }
  | { readonly type: 'out_of_scope' }
  /** Places are named and no document of theirs is held. */
  | { readonly type: 'no_documents_for_place'; readonly places: readonly string[] }
  /** A document is named by its number and not held. */
  | { readonly type: 'document_not_held'; readonly name: string }
  | {
      readonly type: 'clause_missing';
      readonly document: PolicyDocument | undefined;
      readonly said: string;
      readonly last: number | undefined;
    }
  | { readonly type: 'not_found'; readonly nearest: readonly Finding[] }
  | { readonly type: 'clause'; readonly clause: Clause; readonly points: readonly Point[] }
  | { readonly type: 'validity'; readonly document: PolicyDocument }
  /** A document that is not held but that a held one repeals. */
  | { readonly type: 'repealed'; readonly by: PolicyDocument; readonly evidence: Evidence }
  | { readonly type: 'stages'; readonly document: PolicyDocument; readonly stages: readonly Stage[] }
  | { readonly type: 'responsible'; readonly finding: Finding }
  | { readonly type: 'found'; readonly findings: readonly Finding[] };
