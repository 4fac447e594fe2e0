import { type ComponentType, lazy } from 'react';
import type { Words } from '../language/use-words.ts';
import { decoded } from './address.ts';

/** What a page is given: the last part of an address such as `/documents/:id`, undefined without. */
export interface PageProps {
  readonly id: string | undefined;
}

export interface Page {
  readonly path: string;
  readonly name: Words<string>;
  readonly content: ComponentType<PageProps>;
}

/** The pages in the order of the navigation. Each is fetched when it is first opened; `vite.config.ts` names them too. */
export const pages: readonly Page[] = [
  { path: '/', name: { zh: '问政策', en: 'Ask' }, content: lazy(() => import('../ask/page.tsx')) },
  { path: '/desk', name: { zh: '接线台', en: 'Desk' }, content: lazy(() => import('../desk/page.tsx')) },
  {
    path: '/benefits',
    name: { zh: '奖补目录', en: 'Benefits' },
    content: lazy(() => import('../benefits/page.tsx')),
  },
  {
    path: '/documents',
    name: { zh: '文件', en: 'Documents' },
    content: lazy(() => import('../documents/page.tsx')),
  },
  { path: '/eval', name: { zh: '评测', en: 'Evaluation' }, content: lazy(() => import('../eval/page.tsx')) },
];

/** The page at an address, and the id in it. */
export function findPage(path: string): { readonly page: Page; readonly id: string | undefined } | undefined {
  const [, first = '', id, ...further] = path.replace(/\/$/, '').split('/');
  const page = pages.find((candidate) => candidate.path === `/${first}`);
  const fits = page !== undefined && further.length === 0 && (id === undefined || page.path === '/documents');
  return fits ? { page, id: id === undefined ? undefined : decoded(id) } : undefined;
}
