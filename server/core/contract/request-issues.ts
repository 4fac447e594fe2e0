import type { z } from 'zod';

/** One thing wrong with a request: `field` is its place (`messages[0].content`), `message` what to do about it. */
export interface RequestIssue {
  readonly field: string;
  readonly message: string;
}

/** The issues of a rejected request in their order, at most ten. */
export function requestIssues(error: z.ZodError): RequestIssue[] {
  return error.issues.slice(0, 10).map((issue) => ({ field: fieldName(issue.path), message: issue.message }));
}

/** One Chinese sentence for all issues, each led by its field. */
export function describeIssues(issues: readonly RequestIssue[]): string {
  return issues.map(({ field, message }) => (field === '' ? message : `${field}：${message}`)).join('；');
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`,
    '',
  );
}
