import { Presets, SingleBar } from 'cli-progress';
import type { FileReport } from './pipeline.ts';

export interface Progress {
  readonly onFile: (done: number, total: number, report: FileReport) => void;
  readonly stop: () => void;
}

/** A bar on a terminal; elsewhere one line a file, so that a log can be read. */
export function showProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) {
    return {
      onFile: (done, total, { file }) => stream.write(`[${done}/${total}] ${file.name}\n`),
      stop: () => undefined,
    };
  }
  const bar = new SingleBar(
    { format: '入库 {bar} {value}/{total} {file}', stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    onFile: (done, total, { file }) => {
      if (!started) bar.start(total, 0, { file: file.name });
      started = true;
      bar.update(done, { file: file.name });
    },
    stop: () => bar.stop(),
  };
}
