import { encodeGeneration } from '#core/retrieval/generation.ts';
import { buildCorpus } from '#core/testing/build-corpus.ts';
import { characterSegmenter } from '#core/testing/character-segmenter.ts';
import { emptyLexicon } from '#core/text/lexicon.ts';
import { writeDurably } from '../durable.ts';
import { writeGeneration } from '../store.ts';

/** Arguments: folder, number of the write in whose middle the process kills itself. */
const [root = '', fatal = '1'] = process.argv.slice(2);
const corpus = buildCorpus([{ id: 'aa-2024-1', title: '若干措施', clauses: ['乙'] }]);
const files = await encodeGeneration({
  corpus,
  lexicon: emptyLexicon,
  rules: [],
  segmenter: characterSegmenter,
});

let writes = 0;
await writeGeneration(root, files, { inputs: {} }, async (path, bytes) => {
  writes++;
  if (writes < Number(fatal)) return writeDurably(path, bytes);
  await writeDurably(path, bytes.subarray(0, bytes.length >> 1));
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
});
