import { expect, test } from 'vitest';
import { pageCandidates } from './page-path.ts';

test.each([
  ['/', ['/index.html']],
  ['/desk', ['/desk', '/desk.html']],
  ['/desk/', ['/desk/', '/desk.html']],
  ['/documents/some-id', ['/documents/some-id', '/documents.html']],
  ['/documents/some-id/3', ['/documents/some-id/3']],
  ['/assets/a.js', ['/assets/a.js', '/assets.html']],
  ['/appearance.js', ['/appearance.js']],
  ['/../secret', ['/../secret']],
])('%s', (pathname, files) => {
  expect(pageCandidates(pathname)).toEqual(files);
});
