import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { askReader } from '@synoptic/core/reader/forwarding-reader';
import { httpReader } from '@synoptic/core/reader/http-reader';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { ReaderProblem } from '@synoptic/core/reader/reader-problem';
import { runGuestCommand } from './guest-command.ts';
import type { GuestWorkerMessage, GuestWorkerRequest } from './guest-worker-message.ts';

/** A thread beside the server's own that does what takes time, so that no guest waits for what another asked. */
const { compiled, base } = workerData as { readonly compiled: CompiledCorpus | null; readonly base: string | null };
const reader: Reader = compiled ? memoryReader(compiled) : httpReader(base ?? '');
/** What is written waits here until it has been taken. */
const waiting = new Map<string, () => void>();
const stopped = new Set<number>();
const port = parentPort;
const postMessageBack = (back: GuestWorkerMessage) => port?.postMessage(back);

port?.on('message', (errand: GuestWorkerRequest) => {
  switch (errand.do) {
    case 'ask':
      return void ask(errand);
    case 'run':
      return void run(errand);
    case 'stop':
      // What was not taken never will be: on to the end.
      stopped.add(errand.number);
      resumeWrite(errand.number, 'stdout');
      return resumeWrite(errand.number, 'stderr');
    case 'taken':
      return resumeWrite(errand.number, errand.to);
  }
});
setInterval(() => postMessageBack({ is: 'alive' }), 1000);

function resumeWrite(number: number, to: string): void {
  const on = waiting.get(`${number} ${to}`);
  waiting.delete(`${number} ${to}`);
  on?.();
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

/** What a command writes, a piece at a time, each when the one before has been taken. */
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
