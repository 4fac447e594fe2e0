import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { AppError } from '#core/errors.ts';
import { wordsFor } from './process-end.ts';

test('自己的错误照说，文件系统的错误说明是哪个路径，其余给出调用栈', async () => {
  expect(wordsFor(new AppError('storage_full', '磁盘已满，请腾出空间。'))).toBe('磁盘已满，请腾出空间。');
  const refused: unknown = await readFile('/dev/null/index').catch((error: unknown) => error);
  expect(wordsFor(refused)).toBe(
    '无法读写 /dev/null/index（ENOTDIR）。请检查 ZHICE_DATA 所指的文件夹及其权限。',
  );
  expect(wordsFor(new Error('坏'))).toMatch(/^Error: 坏\n {4}at /);
  expect(wordsFor('坏')).toBe('坏');
});
