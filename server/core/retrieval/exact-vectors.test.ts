import { describeVectorIndex } from '../testing/vector-index-contract.ts';
import { exactVectors } from './exact-vectors.ts';

describeVectorIndex({ name: '精确比较', open: async (vectors) => exactVectors(vectors), recall: 1 });
