import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents, type ServerEvent } from './event-stream.ts';

function streamOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

async function eventsOf(pieces: readonly Uint8Array[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(streamOf(pieces))) events.push(event);
  return events;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['一个事件', 'event: a\ndata: 1\n\n', [{ name: 'a', data: '1' }]],
  ['没有名字', 'data: 1\n\n', [{ name: 'message', data: '1' }]],
  ['几行数据', 'data: 1\ndata:2\ndata:  3\n\n', [{ name: 'message', data: '1\n2\n 3' }]],
  ['注释行', ': \n\ndata: 1\n\n:\n\n', [{ name: 'message', data: '1' }]],
  ['别的字段', 'id: 7\nretry: 9\nevent: a\ndata\n\n', [{ name: 'a', data: '' }]],
  ['没有数据的不算', 'event: a\n\ndata: 1\n\n', [{ name: 'message', data: '1' }]],
  ['没有收尾的不算', 'data: 1\n\ndata: 2\n', [{ name: 'message', data: '1' }]],
  ['空的', '', []],
])('%s', async (_, text, events) => {
  expect(await eventsOf([bytes(text)])).toEqual(events);
});

test.each(['\n', '\r', '\r\n'])('行尾 %j，不论从哪里断开，读出来都一样', async (end) => {
  const text = ['event: 甲', 'data: 奖😀', '', ': 等', '', 'data: 乙', 'data: 丙', '', ''].join(end);
  const whole = bytes(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 8 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((to, at) => whole.slice(places[at], to));
      expect(await eventsOf(pieces)).toEqual([
        { name: '甲', data: '奖😀' },
        { name: 'message', data: '乙\n丙' },
      ]);
    }),
  );
});

test('不再读时放开连接', async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes('data: 1\n\n')),
    cancel: () => {
      cancelled = true;
    },
  });
  for await (const event of readEvents(stream)) {
    expect(event.data).toBe('1');
    break;
  }
  expect(cancelled).toBe(true);
});
