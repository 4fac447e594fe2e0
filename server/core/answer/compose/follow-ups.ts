import type { ClauseView } from '../find/clause-view.ts';

/** Questions that a quoted clause suggests. */
export function followUps({ clause, document }: ClauseView): string[] {
  return [
    ...(clause.responsible.length > 0 ? ['这项工作由谁负责？'] : []),
    ...(document.effectiveTo === undefined ? [] : ['这份文件有效期到什么时候？']),
  ];
}
