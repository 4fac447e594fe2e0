import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: '文字（数、金额和日期加引号）',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表，写作 [ … ] 或每行一个“- ”',
  object: '一组“名称: 值”',
  record: '一组“名称: 值”',
};

/** What is wrong with a place of a file that people write, in Chinese; handed to zod when it reads such a file. */
export function fileFault(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '没有写' : `应是${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `没有这个字段：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')}`;
    case 'invalid_union':
      return '不是这里可用的种类，请核对 type 或 op';
    case 'too_small':
      return '不能是空的';
    default:
      return '写法不对';
  }
}
