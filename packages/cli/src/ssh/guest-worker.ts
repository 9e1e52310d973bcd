import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { askReader } from '@synoptic/core/reader/map-reader';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { openRemoteReader } from '../command-line/open-remote-reader.ts';
import { runGuestCommand } from './guest-command.ts';
import type { GuestWorkerMessage, GuestWorkerRequest } from './guest-worker-message.ts';

/** Worker thread for slow requests, so that no guest waits for those of another. */
const { compiled, base } = workerData as { readonly compiled: CompiledCorpus | null; readonly base: string | null };
const reader: Reader = compiled ? memoryReader(compiled) : await openRemoteReader(base ?? '');
/** Callbacks of writes that are not flushed yet. */
const waiting = new Map<string, () => void>();
const stopped = new Set<number>();
const port = parentPort;
const postMessageBack = (back: GuestWorkerMessage) => port?.postMessage(back);

port?.on('message', (request: GuestWorkerRequest) => {
  switch (request.do) {
    case 'ask':
      return void ask(request);
    case 'run':
      return void run(request);
    case 'stop':
      // Pending output will never be read, so the command runs on to its end.
      stopped.add(request.number);
      resumeWrite(request.number, 'stdout');
      return resumeWrite(request.number, 'stderr');
    case 'taken':
      return resumeWrite(request.number, request.to);
  }
});
setInterval(() => postMessageBack({ is: 'alive' }), 1000);

function resumeWrite(number: number, to: string): void {
  const done = waiting.get(`${number} ${to}`);
  waiting.delete(`${number} ${to}`);
  done?.();
}

async function ask({ number, method, args }: Extract<GuestWorkerRequest, { do: 'ask' }>): Promise<void> {
  try {
    const value = await askReader(reader, method, args);
    postMessageBack({ is: 'answer', number, value });
  } catch (error) {
    const reader = error instanceof ReaderProblem ? { code: error.code, data: error.data } : null;
    postMessageBack({
      is: 'problem',
      number,
      problem: { message: error instanceof Error ? error.message : String(error), reader },
    });
  }
}

async function run({ number, line, env }: Extract<GuestWorkerRequest, { do: 'run' }>): Promise<void> {
  const [stdout, stderr] = [commandOutput(number, 'stdout'), commandOutput(number, 'stderr')];
  try {
    const code = await runGuestCommand(line, { corpus: { reader, base }, env, stdout, stderr });
    for (const stream of [stdout, stderr]) await new Promise<void>((written) => stream.end(written));
    postMessageBack({ is: 'ended', number, code });
  } catch (error) {
    postMessageBack({ is: 'failed', number, why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
  stopped.delete(number);
}

/** Output of a command, sent in chunks, each after the previous one is flushed. */
function commandOutput(number: number, to: 'stdout' | 'stderr'): Writable {
  return new Writable({
    decodeStrings: true,
    write(bytes: Buffer, _encoding, done) {
      if (stopped.has(number)) return done();
      waiting.set(`${number} ${to}`, done);
      postMessageBack({ is: 'wrote', number, to, bytes });
    },
  });
}
