import { characterSegmenter } from './character-segmenter.ts';
import { describeSegmenter } from './segmenter-contract.ts';

describeSegmenter({ name: '逐字', load: async () => characterSegmenter, knowsWords: false });
