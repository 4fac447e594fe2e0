import type { Context } from 'hono';
import type { z } from 'zod';
import { describeIssues, requestIssues } from '#core/contract/request-issues.ts';
import { AppError } from '#core/errors.ts';

/** Fifty turns of 2,000 characters, each escaped as `\uXXXX`, fit in; so does every other body. */
const largestBody = 1024 * 1024;

/** Reads a JSON body and checks it. Throws 415, 413 or 400 with what is wrong and how to mend it. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(json|[\w.-]+\+json)\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type)) {
    throw new AppError(
      'unsupported_media_type',
      '请求须带 Content-Type: application/json，内容用 UTF-8 编码。',
    );
  }
  return check(parseJson(await readText(request)), schema);
}

/** Checks the query of a request. Throws 400 with what is wrong and how to mend it. */
export function readQuery<Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> {
  const repeated = Object.entries(c.req.queries()).find(([, values]) => values.length > 1);
  if (repeated !== undefined) {
    const field = repeated[0].slice(0, 50);
    throw new AppError('invalid_request', `请求有误。${field}：出现了不止一次，请只写一次。`);
  }
  return check(c.req.query(), schema);
}

function check<Schema extends z.ZodType>(input: unknown, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = requestIssues(result.error);
  throw new AppError('invalid_request', `请求有误。${describeIssues(issues)}。`, { details: issues });
}

/** Counts while reading, since a length header may be absent or wrong. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let text = '';
  let size = 0;
  const reader = request.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      size += part.value.length;
      if (size > largestBody) {
        await reader?.cancel();
        throw new AppError('payload_too_large', '请求超过 1 MB，请缩短；对话可以去掉较早的消息。');
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('invalid_request', '请求内容没有收全，或不是 UTF-8 编码。', { cause });
  }
}

function parseJson(text: string): unknown {
  if (text.trim() === '') {
    throw new AppError('invalid_request', '请求没有内容；请发送 JSON，各字段见 /openapi.json。');
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_request', '请求内容不是合法的 JSON，请检查引号、逗号和括号。', { cause });
  }
}
