import cliProgress from 'cli-progress';

/** How far a long task has come; `what` names the part that it is at. */
export type OnProgress = (done: number, total: number, what: string) => void;

export interface Progress extends Disposable {
  readonly onProgress: OnProgress;
}

/** A bar on a terminal; elsewhere a plain line for each part begun. Ends when disposed. */
export function openProgress(title: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? progressBar(title, stream) : progressLines(title, stream);
}

function progressBar(title: string, stream: NodeJS.WriteStream): Progress {
  const bar = new cliProgress.SingleBar(
    {
      format: `${title} {bar} {percentage}% {what}`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(1, 0, { what: '' });
  return {
    onProgress: (done, total, what) => {
      bar.setTotal(total);
      bar.update(done, { what });
    },
    [Symbol.dispose]: () => {
      bar.stop();
    },
  };
}

function progressLines(title: string, stream: NodeJS.WritableStream): Progress {
  let last = '';
  return {
    onProgress: (_done, _total, what) => {
      if (what === last) return;
      last = what;
      stream.write(`${title}: ${what}\n`);
    },
    [Symbol.dispose]: () => undefined,
  };
}
