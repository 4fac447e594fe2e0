import { expect, test } from 'vitest';
import { rememberEach, rememberOnce, rememberTexts } from './remember.ts';

test('同一对象只读一次，另一对象另读', () => {
  const read: object[] = [];
  const once = rememberEach((of: { readonly n: number }) => {
    read.push(of);
    return { double: of.n * 2 };
  });
  const one = { n: 1 };
  expect([once(one).double, once(one).double, once({ n: 1 }).double]).toEqual([2, 2, 2]);
  expect(read).toHaveLength(2);
});

test('同一文字只读一次；过长的不留；满了从头再来', () => {
  const read: string[] = [];
  const upper = rememberTexts(
    (text) => {
      read.push(text);
      return text.toUpperCase();
    },
    { most: 2, longest: 3 },
  );
  expect(['a', 'a', 'long', 'long', 'b', 'c', 'a'].map(upper)).toEqual([
    'A',
    'A',
    'LONG',
    'LONG',
    'B',
    'C',
    'A',
  ]);
  expect(read).toEqual(['a', 'long', 'long', 'b', 'c', 'a']);
});

test('只读一次，用到时才读，读出的没有也算', () => {
  let reads = 0;
  const read = rememberOnce(() => {
    reads += 1;
    return undefined;
  });
  expect(reads).toBe(0);
  expect([read(), read()]).toEqual([undefined, undefined]);
  expect(reads).toBe(1);
});
