/** One server-sent event. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Events of a reply as they come, read as the HTML standard says ("Interpreting an event stream"): lines end in LF, CR or
 * CRLF, comment lines are skipped, several `data` lines are one text, and an event that the end cuts off is dropped.
 */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let name = '';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A CR at the end may be half of a CRLF that the next piece completes.
      const complete = done ? rest.length : lastLineEnd(rest);
      const lines = rest.slice(0, complete).split(/\r\n|\r|\n/);
      rest = (lines.pop() ?? '') + rest.slice(complete);
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield { name: name === '' ? 'message' : name, data: data.join('\n') };
          name = '';
          data = [];
          continue;
        }
        const { field, value: content } = fieldOf(line);
        if (field === 'event') name = content;
        if (field === 'data') data.push(content);
      }
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function lastLineEnd(text: string): number {
  return text.endsWith('\r') ? text.length - 1 : text.length;
}

function fieldOf(line: string): { field: string; value: string } {
  const colon = line.indexOf(':');
  if (colon === -1) return { field: line, value: '' };
  return { field: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
}
