import type { Scorer } from '../scorer.ts';
import { falseAnswer, falseRefusal } from './abstention.ts';
import { certainty } from './certainty.ts';
import { citationAbsent } from './citation-absent.ts';
import { clausePrecision } from './clause-precision.ts';
import { clauseRecall } from './clause-recall.ts';
import { conflict } from './conflict.ts';
import { dialogueState } from './dialogue-state.ts';
import { figure } from './figure.ts';
import { figureGrounded } from './figure-grounded.ts';
import { kind } from './kind.ts';
import { latency } from './latency.ts';
import { quoteVerbatim } from './quote-verbatim.ts';
import { region } from './region.ts';
import { retrievalHit, retrievalRank } from './retrieval.ts';
import { validity } from './validity.ts';
import { wording } from './wording.ts';

/** All scorers, gates first. A new scorer is one file and one line here. */
export const scorers: readonly Scorer[] = [
  kind,
  figure,
  certainty,
  clauseRecall,
  quoteVerbatim,
  figureGrounded,
  wording,
  citationAbsent,
  region,
  validity,
  conflict,
  dialogueState,
  falseAnswer,
  falseRefusal,
  clausePrecision,
  retrievalHit,
  retrievalRank,
  latency,
];
