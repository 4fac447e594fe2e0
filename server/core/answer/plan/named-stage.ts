import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Stage } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { coverage } from '../find/relevance.ts';

/** How far a topic names a stage by its label, 0 to 1; {@link leastNamed} and more means that stage. */
export const stageShare = (topic: readonly TopicTerm[], { label }: Stage): number =>
  coverage(topic, fold(label)).share;

/** A stage is meant when this share of the topic stands in its label. */
export const leastNamed = 0.4;

/** 组织实施阶段, or its name without the last word, is said as it stands. */
export const saysLabel = (folded: string, { label }: Stage): boolean =>
  folded.includes(fold(label).replace(/阶段$/, ''));
